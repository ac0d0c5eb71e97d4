Page({
  onLoad({ from }) {
    this.setData({ from })
  },
})
