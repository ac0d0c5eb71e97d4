export default { navigationBarTitleText: '邻里中心' }
