export default { navigationBarTitleText: '社区活动' }
