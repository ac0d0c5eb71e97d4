const { cases, note } = require('../../run')

const measured = (build) => new Promise((done) => build(wx.createSelectorQuery()).exec(done))
let watching

cases(
  {
    去另一页: () =>
      new Promise((done, fail) => {
        const events = { 收到: (word) => done(word) }
        wx.navigateTo({ url: '../quiet/index?a=1', events, fail })
      }),
    去分包: async () => {
      const { errMsg, eventChannel } = await wx.navigateTo({ url: '/far/index' })
      return [errMsg, typeof eventChannel.emit]
    },
    去没有的: () => wx.navigateTo({ url: '/nowhere' }),
    网址不对: () => wx.navigateTo({ url: 1 }),
    换成标签页: () => wx.redirectTo({ url: '/pages/look/index' }),
    标签到普通页: () => wx.switchTab({ url: '/pages/quiet/index' }),
    退不了: () => wx.navigateBack(),
    层数不对: () => wx.navigateBack({ delta: '一' }),
    换一页: () => wx.redirectTo({ url: '/pages/quiet/index' }),
    离开前问: () => wx.enableAlertBeforeUnload({ message: '还没有存，真的要走吗' }),
    离开前不问: () => wx.disableAlertBeforeUnload(),
    不要首页钮: () => wx.hideHomeButton(),
    重来: () => wx.restartMiniProgram({ path: '/pages/quiet/index' }),
    退出: () => wx.exitMiniProgram(),
    下拉: () => wx.startPullDownRefresh(),
    下拉完了: () => wx.stopPullDownRefresh(),
    滚下去: () => wx.pageScrollTo({ scrollTop: 300, duration: 0 }),
    滚到底: () => wx.pageScrollTo({ selector: '#end', duration: 0 }),
    滚不到: () => wx.pageScrollTo({ selector: '#nothing' }),
    量一量: () => {
      const asked = (query) => {
        query.select('#tall').fields({ id: true, dataset: true, size: true, computedStyle: ['display'] })
        query.selectViewport().scrollOffset()
        query.select('#tall').node()
        query.select('.none').boundingClientRect()
        return query
      }
      return measured(asked)
    },
    看着: () => {
      watching = wx.createIntersectionObserver(null, { thresholds: [0, 1] })
      watching
        .relativeToViewport({ bottom: 0 })
        .observe('#end', ({ id, intersectionRatio }) => note('seen', [id, intersectionRatio > 0]))
    },
    不看了: () => watching.disconnect(),
    多宽: () =>
      new Promise((done) => {
        const media = wx.createMediaQueryObserver()
        media.observe({ minWidth: 300, maxWidth: 400 }, ({ matches }) => {
          media.disconnect()
          done(matches)
        })
      }),
    可以转发: () => wx.showShareMenu({ menus: ['shareAppMessage', 'shareTimeline'] }),
    不可转发: () => wx.hideShareMenu(),
    转发样子: () => wx.updateShareMenu({ withShareTicket: true }),
  },
  {
    onLoad: () => note('move.onLoad'),
    onShow: () => note('move.onShow'),
    onReady: () => note('move.onReady'),
    onHide: () => note('move.onHide'),
    onUnload: () => note('move.onUnload'),
    onPullDownRefresh: () => note('move.onPullDownRefresh'),
    onReachBottom: () => note('move.onReachBottom'),
    onPageScroll: ({ scrollTop }) => note('move.onPageScroll', scrollTop),
    onShareAppMessage: ({ from }) => ({
      title: `从${from}来的卡片`,
      path: '/pages/quiet/index?from=card',
      promise: Promise.resolve({ title: '想好了的卡片', path: '/pages/quiet/index?from=promise' }),
    }),
    onShareTimeline: () => ({ title: '朋友圈里的', query: 'from=timeline' }),
  },
)
