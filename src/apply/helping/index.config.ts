export default { navigationBarTitleText: '替别人办' }
