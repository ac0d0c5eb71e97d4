// WeChat wants Page() while a page's file runs. A page whose code lies in other packages as well is registered at once, and what
// happens to it is kept until they have come; then Taro's own page hears everything in its order. ES5: it stays as it is.
var always =
  'onLoad onUnload onReady onShow onHide onPullDownRefresh onReachBottom onPageScroll onResize onTabItemTap onTitleClick ' +
  'onOptionMenuClick onPopMenuClick onPullIntercept onAddToFavorites onSaveExitState eh'

function home() {
  wx.switchTab({ url: '/pages/home/index' })
}
function notThere(again) {
  wx.showModal({
    title: '这一页还没有取到',
    content: '请看看网络，再试一次。',
    confirmText: '再试一次',
    cancelText: '返回',
    success: function answered(answer) {
      if (answer.confirm) again()
      else wx.navigateBack({ fail: home })
    },
  })
}

module.exports = function hold(shares, bring) {
  var page
  var ready = false
  var asking = false
  var open = []

  function ask() {
    if (ready || asking) return
    asking = true
    Promise.all(bring()).then(arrived, failed)
  }
  function arrived() {
    asking = false
    ready = true
    open.splice(0).forEach(function hear(one) {
      one.heard.forEach(function tell(what) {
        if (page[what[0]]) page[what[0]].apply(one.self, what[1])
      })
    })
  }
  function failed() {
    asking = false
    if (open.length > 0) notThere(ask)
  }
  function keep(self, name, given) {
    if (name === 'onLoad') open.push({ self: self, heard: [] })
    open = open.filter(function still(one) {
      if (one.self === self) one.heard.push([name, given])
      return one.self !== self || name !== 'onUnload'
    })
    if (name === 'onLoad') ask()
  }

  Page(early(always.split(' ').concat(shares), happened))
  ask()
  function happened(self, name, given) {
    if (!ready) keep(self, name, given)
    else if (page[name]) return page[name].apply(self, given)
  }
  return function known(option) {
    page = option
  }
}

function early(names, happened) {
  var option = { data: { root: { cn: [] } } }
  names.forEach(function stand(name) {
    option[name] = function told() {
      // biome-ignore lint/complexity/noArguments: ES5 has no rest parameters
      return happened(this, name, arguments)
    }
  })
  return option
}
