const { note } = require('./run')

App({
  onLaunch: ({ path, scene }) => note('App.onLaunch', { path, scene }),
  onShow: ({ path, scene }) => note('App.onShow', { path, scene }),
  onHide: () => note('App.onHide'),
  onError: (words) => note('App.onError', String(words).split('\n')[0]),
  onUnhandledRejection: ({ reason }) => note('App.onUnhandledRejection', String(reason)),
  onThemeChange: ({ theme }) => note('App.onThemeChange', theme),
  onPageNotFound: ({ path }) => {
    note('App.onPageNotFound', path)
    if (path.indexOf('moved/') === 0) wx.reLaunch({ url: '/pages/quiet/index?moved=1' })
  },
})
