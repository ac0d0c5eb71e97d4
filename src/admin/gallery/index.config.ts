export default { navigationBarTitleText: '样式间' }
