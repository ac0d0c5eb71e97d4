const { cases, told } = require('../../run')

const MB = 1024 * 1024

const filled = async () => {
  for (let at = 0; at < 9; at++) await wx.setStorage({ key: `满${at}`, data: 'x'.repeat(MB - 100) })
  return wx.setStorage({ key: '再来', data: 'x'.repeat(MB - 100) })
}

cases({
  存: () => wx.setStorage({ key: '甲', data: { 数: [1, null, '三'] } }),
  取: () => wx.getStorage({ key: '甲' }),
  取不到: () => wx.getStorage({ key: '没有' }),
  键不是文字: () => wx.setStorage({ key: 5, data: 1 }),
  加密: () => wx.setStorage({ key: '密', data: 1, encrypt: true }),
  太大: () => wx.setStorage({ key: '大', data: 'x'.repeat(MB + 1) }),
  同步存取: () => {
    wx.setStorageSync('乙', [2])
    return [wx.getStorageSync('乙'), wx.getStorageSync('没有')]
  },
  同步太大: () => wx.setStorageSync('大', 'x'.repeat(MB + 1)),
  一批: async () => {
    await wx.batchSetStorage({
      kvList: [
        { key: '丙', value: 3 },
        { key: '丁', value: 4 },
      ],
    })
    return wx.batchGetStorage({ keyList: ['丙', '丁'] })
  },
  同步一批: () => {
    wx.batchSetStorageSync([{ key: '戊', value: 5 }])
    return wx.batchGetStorageSync(['戊', '没有'])
  },
  有哪些: async () => [await wx.getStorageInfo(), wx.getStorageInfoSync().limitSize],
  删: async () => {
    await wx.removeStorage({ key: '丙' })
    wx.removeStorageSync('丁')
    return wx.getStorageInfoSync().keys
  },
  用回调: () => told((heard) => wx.setStorage({ key: '己', data: 1, ...heard })),
  用回调取不到: () => told((heard) => wx.getStorage({ key: '没有', ...heard })),
  装满十兆: filled,
  清空: async () => {
    await wx.clearStorage()
    wx.clearStorageSync()
    return wx.getStorageInfoSync().keys
  },
})
