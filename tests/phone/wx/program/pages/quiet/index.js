const { cases, note } = require('../../run')

cases(
  {},
  {
    onLoad(query) {
      note('quiet.onLoad', query)
      // nobody has tapped anything yet
      if (query.ask) wx.requestSubscribeMessage({ tmplIds: ['模板甲'], fail: ({ errMsg }) => note('refused', errMsg) })
      if (query.send) wx.shareFileMessage({ filePath: 'wxfile://无', fail: ({ errMsg }) => note('refused', errMsg) })
      this.getOpenerEventChannel?.()?.emit('收到', '开了')
    },
    onUnload: () => note('quiet.onUnload'),
  },
)
