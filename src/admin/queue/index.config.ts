export default { navigationBarTitleText: '待办' }
