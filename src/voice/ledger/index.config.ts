export default { navigationBarTitleText: '提案公开台账' }
