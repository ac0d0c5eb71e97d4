export default { navigationBarTitleText: '申请进度' }
