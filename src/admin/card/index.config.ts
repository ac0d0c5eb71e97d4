export default { navigationBarTitleText: '进度卡' }
