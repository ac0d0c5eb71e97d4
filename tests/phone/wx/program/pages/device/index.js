const { cases } = require('../../run')

cases({
  在哪里: () => wx.getLocation({ type: 'gcj02', altitude: true }),
  在哪里不对: () => wx.getLocation({ type: 'mars' }),
  大概在哪里: () => wx.getFuzzyLocation(),
  选位置: () => wx.chooseLocation(),
  选地方: () => wx.choosePoi(),
  看位置: () => wx.openLocation({ latitude: 34.2, longitude: 117.2, name: '邻里中心（示例）', address: '示例路' }),
  看位置不对: () => wx.openLocation({ latitude: '北' }),
  扫码: () => wx.scanCode(),
  只扫条码: () => wx.scanCode({ scanType: ['barCode'] }),
  复制: async () => {
    await wx.setClipboardData({ data: '复制的话' })
    return wx.getClipboardData()
  },
  复制不对: () => wx.setClipboardData({ data: 1 }),
  打电话: () => wx.makePhoneCall({ phoneNumber: '051612345' }),
  打电话不对: () => wx.makePhoneCall({}),
  震动: async () => [await wx.vibrateShort({ type: 'light' }), await wx.vibrateLong()],
  震动不对: () => wx.vibrateShort({ type: 'wild' }),
  亮度: async () => {
    await wx.setScreenBrightness({ value: 0.8 })
    await wx.setKeepScreenOn({ keepScreenOn: true })
    await wx.setVisualEffectOnCapture({ visualEffect: 'none' })
    return wx.getScreenBrightness()
  },
  亮度不对: () => wx.setScreenBrightness({ value: 7 }),
  电量: async () => [await wx.getBatteryInfo(), wx.getBatteryInfoSync().level],
  键盘: async () => [await wx.hideKeyboard(), (await wx.checkIsOpenAccessibility()).open],
})
