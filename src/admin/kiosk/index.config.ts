export default { navigationBarTitleText: '大屏' }
