export default { navigationBarTitleText: '我的预约' }
