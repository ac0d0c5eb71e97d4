export default { navigationBarTitleText: '我的申请' }
