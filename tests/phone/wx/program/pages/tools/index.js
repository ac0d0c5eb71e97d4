const { cases, note } = require('../../run')

const keys = (it) => Object.keys(it).sort()
const events = [
  'AppShow',
  'AppHide',
  'Error',
  'UnhandledRejection',
  'PageNotFound',
  'ThemeChange',
  'WindowResize',
  'MemoryWarning',
  'LazyLoadError',
  'UserCaptureScreen',
  'AudioInterruptionBegin',
  'AudioInterruptionEnd',
  'KeyboardHeightChange',
  'NetworkStatusChange',
  'NetworkWeakChange',
]

cases({
  系统: async () => {
    const all = wx.getSystemInfoSync()
    const [one, two] = [await wx.getSystemInfo(), await wx.getSystemInfoAsync()]
    return [all.platform, all.theme, all.windowHeight, one.errMsg, two.SDKVersion === all.SDKVersion]
  },
  窗口: () => wx.getWindowInfo(),
  设备: () => wx.getDeviceInfo(),
  微信: () => wx.getAppBaseInfo(),
  开关: () => wx.getSystemSetting(),
  授权: () => wx.getAppAuthorizeSetting(),
  胶囊: () => wx.getMenuButtonBoundingClientRect(),
  渲染: async () => [wx.getSkylineInfoSync(), (await wx.getSkylineInfo()).isSupported, await wx.getRendererUserAgent()],
  启动: () => [wx.getLaunchOptionsSync(), wx.getEnterOptionsSync().scene],
  账号: async () => [wx.getAccountInfoSync(), await wx.getUserInfo(), wx.getExtConfigSync(), await wx.getExtConfig()],
  登录: async () => [keys(await wx.login()), await wx.checkSession()],
  能用吗: () => ['login', 'request.object.url', 'startBeaconDiscovery', '没有的'].map((name) => wx.canIUse(name)),
  字节: () => {
    const bytes = wx.base64ToArrayBuffer('AQL/')
    return [bytes.byteLength, wx.arrayBufferToBase64(bytes)]
  },
  字节不对: () => wx.arrayBufferToBase64('字'),
  随机: async () => (await wx.getRandomValues({ length: 8 })).randomValues.byteLength,
  下一步: () => new Promise((done) => wx.nextTick(() => done('到了'))),
  下一步不对: () => wx.nextTick(1),
  性能: () => {
    const performance = wx.getPerformance()
    return [keys(performance), Array.isArray(performance.getEntries())]
  },
  上报: () => [wx.reportEvent('tap', { a: 1 }), wx.reportPerformance(1, 2), wx.reportAnalytics('a', {})],
  日志: () => {
    wx.getLogManager().info('一句')
    wx.getRealtimeLogManager().warn('两句')
    return '记了'
  },
  字体没有: () => wx.loadFontFace({ family: '没有', source: 'url("data:font/woff2;base64,AA==")' }),
  新版本: () =>
    new Promise((done) => {
      const manager = wx.getUpdateManager()
      manager.onUpdateFailed(() => note('update failed'))
      manager.onUpdateReady(() => note('update ready'))
      manager.onCheckForUpdate(({ hasUpdate }) => {
        note('update checked', hasUpdate)
        done(typeof manager.applyUpdate)
      })
    }),
  听和不听: () =>
    events.map((name) => {
      const heard = (event) => note(`on${name}`, event)
      wx[`on${name}`](heard)
      wx[`off${name}`](heard)
      wx[`on${name}`](heard)
      return name
    }),
  听得不对: () => wx.onAppShow('字'),
  不再听: () => {
    for (const name of events) wx[`off${name}`]()
  },
  旧画布: () => wx.createCanvasContext('x'),
  蓝牙: () => wx.openBluetoothAdapter(),
  近场: () => wx.getNFCAdapter(),
  实验: () => wx.getExptInfoSync(['a']),
  出错: () => {
    setTimeout(() => Promise.reject(new Error('没人管')), 0)
    wx.login({
      success: () => {
        throw new Error('回调里错了')
      },
    })
  },
})
