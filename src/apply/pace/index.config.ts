export default { navigationBarTitleText: '各部门实际要几天' }
