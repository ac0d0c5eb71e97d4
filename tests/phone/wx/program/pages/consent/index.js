const { cases, note } = require('../../run')

cases({
  还要问吗: () => wx.getPrivacySetting(),
  请同意: () => wx.requirePrivacyAuthorize(),
  看指引: () => wx.openPrivacyContract(),
  自己问: () =>
    wx.onNeedPrivacyAuthorization((resolve, { referrer }) => {
      note('need', referrer)
      resolve({ event: 'exposureAuthorization' })
      resolve({ event: 'agree', buttonId: 'not-tapped' })
    }),
  不自己问: () => wx.offNeedPrivacyAuthorization(),
  读剪贴板: () => wx.getClipboardData(),
  订阅: () => wx.requestSubscribeMessage({ tmplIds: ['模板甲', '模板乙'] }),
  订阅没有: () => wx.requestSubscribeMessage({ tmplIds: [] }),
  请授权: () => wx.authorize({ scope: 'scope.camera' }),
  授权不对: () => wx.authorize({ scope: 'scope.moon' }),
  授权了吗: () => wx.getSetting({ withSubscriptions: true }),
  改授权: () => wx.openSetting(),
})
