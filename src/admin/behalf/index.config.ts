export default { navigationBarTitleText: '代办登记' }
