export default { navigationBarTitleText: '督办' }
