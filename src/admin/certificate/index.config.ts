export default { navigationBarTitleText: '时长证明' }
