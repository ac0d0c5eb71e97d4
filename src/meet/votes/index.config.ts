export default { navigationBarTitleText: '居民表决' }
