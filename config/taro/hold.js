// WeChat wants Page() while a page's file runs. A page whose code lies in other packages as well is registered at once, and what
// happens to it is kept until they have come; then Taro's own page takes over and hears everything in its order. ES5: it stays as it is.
var always = [
  'onLoad', 'onUnload', 'onReady', 'onShow', 'onHide', 'onPullDownRefresh', 'onReachBottom', 'onPageScroll',
  'onResize', 'onTabItemTap', 'onTitleClick', 'onOptionMenuClick', 'onPopMenuClick', 'onPullIntercept',
  'onAddToFavorites', 'onSaveExitState', 'eh',
]

module.exports = function hold(shares, bring) {
  var page
  var asking = false
  var open = []

  function arrived() {
    asking = false
    if (!page) return
    open.splice(0).forEach(function hear(one) {
      one.heard.forEach(function again(what) {
        if (page[what[0]]) page[what[0]].apply(one.self, what[1])
      })
    })
  }
  function failed() {
    asking = false
    if (open.length === 0) return
    wx.showModal({
      title: '这一页还没有取到',
      content: '请看看网络，再试一次。',
      confirmText: '再试一次',
      cancelText: '返回',
      success: function answered(answer) {
        if (answer.confirm) ask()
        else wx.navigateBack({ fail: function first() { wx.switchTab({ url: '/pages/home/index' }) } })
      },
    })
  }
  function ask() {
    if (page || asking) return
    asking = true
    Promise.all(bring()).then(arrived, failed)
  }
  function keep(self, name, given) {
    var mine = open.filter(function same(one) { return one.self === self })[0]
    if (name === 'onLoad') open.push((mine = { self: self, heard: [] }))
    if (name === 'onUnload') open = open.filter(function other(one) { return one.self !== self })
    else if (mine) mine.heard.push([name, given])
    ask()
  }

  var early = { data: { root: { cn: [] } } }
  always.concat(shares).forEach(function stand(name) {
    early[name] = function happened() {
      if (!page) return keep(this, name, arguments)
      return page[name] && page[name].apply(this, arguments)
    }
  })
  Page(early)
  ask()
  return function known(option) {
    page = option
  }
}
