export default { navigationBarTitleText: '提案', enableShareAppMessage: true }
