export default { navigationBarTitleText: '核对时长证明' }
