export default { navigationBarTitleText: '一个提案' }
