export default { navigationBarTitleText: '服务目录' }
