export default { navigationBarTitleText: '人员' }
