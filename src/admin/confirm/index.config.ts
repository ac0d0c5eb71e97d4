export default { navigationBarTitleText: '登录确认' }
