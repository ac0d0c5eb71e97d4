export default { navigationBarTitleText: '签到' }
