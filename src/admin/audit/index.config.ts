export default { navigationBarTitleText: '审计' }
