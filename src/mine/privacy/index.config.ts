export default { navigationBarTitleText: '我的资料' }
