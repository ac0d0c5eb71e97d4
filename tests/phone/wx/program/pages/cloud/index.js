const { cases, told } = require('../../run')

const fs = wx.getFileSystemManager()
wx.cloud.init({ traceUser: true })
const file = () => {
  const path = `${wx.env.USER_DATA_PATH}/上传.txt`
  fs.writeFileSync(path, '云上的字')
  return path
}
let uploaded = ''

cases({
  函数没有: () => wx.cloud.callFunction({ name: 'nobody', data: {} }),
  函数名不对: () => wx.cloud.callFunction({ name: 1 }),
  数据太大: () => wx.cloud.callFunction({ name: 'members', data: { big: 'x'.repeat(102400) } }),
  调用: async () =>
    (await wx.cloud.callFunction({ name: 'members', data: { action: 'members.me', input: {} } })).errMsg,
  上传: async () => {
    const { fileID, statusCode, errMsg } = await wx.cloud.uploadFile({
      cloudPath: `notes/${Date.now()}.txt`,
      filePath: file(),
    })
    uploaded = fileID
    return [fileID.indexOf('cloud://'), statusCode, errMsg]
  },
  上传看进度: () =>
    new Promise((done) => {
      const task = wx.cloud.uploadFile({
        cloudPath: `notes/progress-${Date.now()}.txt`,
        filePath: file(),
        success: () => setTimeout(() => done([seen, typeof task.abort]), 0),
      })
      const seen = []
      task.onProgressUpdate(({ progress }) => seen.push(progress))
    }),
  上传没有: () => wx.cloud.uploadFile({ cloudPath: 'notes/x.txt', filePath: 'wxfile://tmp_none.txt' }),
  上传路径不对: () => wx.cloud.uploadFile({ cloudPath: '../x', filePath: file() }),
  地址: async () => {
    const { fileList } = await wx.cloud.getTempFileURL({ fileList: [uploaded, { fileID: 'cloud://x/none' }] })
    return fileList.map(({ status, tempFileURL }) => [status, tempFileURL.indexOf('http')])
  },
  云下载: async () => {
    const { tempFilePath, statusCode } = await wx.cloud.downloadFile({ fileID: uploaded })
    return [fs.readFileSync(tempFilePath, 'utf8'), statusCode]
  },
  云下载没有: () => wx.cloud.downloadFile({ fileID: 'cloud://x/none' }),
  按地址下载: async () => {
    const { fileList } = await wx.cloud.getTempFileURL({ fileList: [uploaded] })
    return new Promise((done, fail) => {
      wx.downloadFile({
        url: fileList[0].tempFileURL,
        success: ({ tempFilePath, statusCode }) => done([fs.readFileSync(tempFilePath, 'utf8'), statusCode]),
        fail,
      })
    })
  },
  云删除: async () => {
    const answer = await wx.cloud.deleteFile({ fileList: [uploaded] })
    return answer.fileList.map(({ status }) => status)
  },
  云数据库: () => wx.cloud.database(),
  请求: () => told((heard) => wx.request({ url: 'https://example.com/', ...heard })),
  请求网址不对: () => told((heard) => wx.request({ url: 'example', ...heard })),
  下载: () => told((heard) => wx.downloadFile({ url: 'https://example.com/a.pdf', ...heard })),
  上传到别处: () => told((heard) => wx.uploadFile({ url: 'https://example.com/', filePath: 'x', name: 'f', ...heard })),
  网络: () => wx.getNetworkType(),
})
