export default { navigationBarTitleText: '会议' }
