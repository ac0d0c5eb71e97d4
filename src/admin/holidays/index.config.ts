export default { navigationBarTitleText: '节假日' }
