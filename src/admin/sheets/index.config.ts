export default { navigationBarTitleText: '目录导入导出' }
