export default { navigationBarTitleText: '办事' }
