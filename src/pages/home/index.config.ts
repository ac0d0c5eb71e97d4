export default { navigationBarTitleText: '云社区' }
