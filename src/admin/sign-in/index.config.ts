export default { navigationBarTitleText: '我' }
