export default { navigationBarTitleText: '修改服务' }
