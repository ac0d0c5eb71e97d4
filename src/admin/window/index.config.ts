export default { navigationBarTitleText: '预约' }
