export default { navigationBarTitleText: '居民提案' }
