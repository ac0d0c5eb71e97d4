export default { navigationBarTitleText: '居民会议' }
