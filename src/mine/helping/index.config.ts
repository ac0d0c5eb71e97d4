export default { navigationBarTitleText: '请人帮我办' }
