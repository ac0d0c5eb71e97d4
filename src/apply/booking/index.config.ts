export default { navigationBarTitleText: '预约窗口' }
