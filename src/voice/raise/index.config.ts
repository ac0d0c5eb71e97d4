export default { navigationBarTitleText: '提一件事' }
