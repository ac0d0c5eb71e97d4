export default { navigationBarTitleText: '我家的活动' }
