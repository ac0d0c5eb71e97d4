export default { navigationBarTitleText: '服务时长' }
