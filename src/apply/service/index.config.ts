export default { navigationBarTitleText: '办事指南', enableShareAppMessage: true }
