export default { navigationBarTitleText: '提案台账' }
