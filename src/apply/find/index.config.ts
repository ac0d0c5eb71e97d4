export default { navigationBarTitleText: '找服务' }
