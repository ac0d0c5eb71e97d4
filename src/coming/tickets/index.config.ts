export default { navigationBarTitleText: '入场票' }
