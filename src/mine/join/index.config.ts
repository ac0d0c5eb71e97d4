export default { navigationBarTitleText: '登记' }
