const { cases } = require('../../run')

const fs = wx.getFileSystemManager()
const drawn = () => {
  const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 30 })
  const context = canvas.getContext('2d')
  context.fillStyle = '#0b5f7a'
  context.fillRect(0, 0, 40, 30)
  return canvas
}
const pictureFile = async (options = {}) =>
  (await wx.canvasToTempFilePath({ canvas: drawn(), ...options })).tempFilePath

let loaded

cases(
  {
    选照片: () => wx.chooseMedia({ count: 2, mediaType: ['image'], sizeType: ['original'] }),
    选原来的照片: () => wx.chooseImage({ count: 1, sourceType: ['album'], sizeType: ['original'] }),
    选视频: () => wx.chooseVideo({ sourceType: ['album'] }),
    选聊天文件: () => wx.chooseMessageFile({ count: 3, type: 'file', extension: ['pdf', 'txt'] }),
    几张不对: () => wx.chooseMedia({ count: 'x' }),
    几个不对: () => wx.chooseMessageFile({}),
    种类不对: () => wx.chooseMedia({ mediaType: ['sound'] }),
    画出来: async () => {
      const path = await pictureFile()
      return [path.replace(/tmp_\w{32}/, 'tmp_N'), fs.statSync(path).size > 0, await wx.getImageInfo({ src: path })]
    },
    画一部分: async () => {
      const path = await pictureFile({
        x: 10,
        y: 5,
        width: 10,
        height: 10,
        destWidth: 20,
        destHeight: 20,
        fileType: 'jpg',
      })
      const { width, height, type } = await wx.getImageInfo({ src: path })
      return [width, height, type]
    },
    放上页面: async function put() {
      const size = new Promise((done) => {
        loaded = done
      })
      this.setData({ shown: await pictureFile() })
      return size
    },
    没有画布: () => wx.canvasToTempFilePath({ canvasId: 'x' }),
    画布种类不对: () => wx.createOffscreenCanvas({ type: 'webgl' }),
    变小: async () => {
      const { tempFilePath } = await wx.compressImage({ src: await pictureFile(), quality: 50, compressedWidth: 20 })
      const { width, height, type } = await wx.getImageInfo({ src: tempFilePath })
      return [width, height, type]
    },
    变小不对: () => wx.compressImage({ src: 1 }),
    图没有: () => wx.getImageInfo({ src: 'wxfile://tmp_none.jpg' }),
    不是图: () => {
      fs.writeFileSync(`${wx.env.USER_DATA_PATH}/假.jpg`, '不是图')
      return wx.getImageInfo({ src: `${wx.env.USER_DATA_PATH}/假.jpg` })
    },
    看大图: async () => {
      const urls = [await pictureFile(), await pictureFile()]
      return wx.previewImage({ urls, current: urls[1] })
    },
    看大图没有: () => wx.previewImage({ urls: [] }),
    看媒体: async () => wx.previewMedia({ sources: [{ url: await pictureFile(), type: 'image' }] }),
    存相册: async () => wx.saveImageToPhotosAlbum({ filePath: await pictureFile() }),
    视频没有: () => wx.getVideoInfo({ src: 'wxfile://tmp_none.mp4' }),
    存视频没有: () => wx.saveVideoToPhotosAlbum({ filePath: 'wxfile://tmp_none.mp4' }),
    发文件: () => {
      fs.writeFileSync(`${wx.env.USER_DATA_PATH}/话.txt`, '你好')
      return wx.shareFileMessage({ filePath: `${wx.env.USER_DATA_PATH}/话.txt`, fileName: '带走.txt' })
    },
    发文件没有: () => wx.shareFileMessage({ filePath: `${wx.env.USER_DATA_PATH}/无.txt` }),
    开文件: () => {
      fs.writeFileSync(
        `${wx.env.USER_DATA_PATH}/一页.pdf`,
        '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>',
      )
      return wx.openDocument({ filePath: `${wx.env.USER_DATA_PATH}/一页.pdf` })
    },
    开文件没有: () => wx.openDocument({ filePath: `${wx.env.USER_DATA_PATH}/无.pdf` }),
    开表格: () => {
      fs.writeFileSync(`${wx.env.USER_DATA_PATH}/表.xlsx`, 'x')
      return wx.openDocument({ filePath: `${wx.env.USER_DATA_PATH}/表.xlsx` })
    },
    声音: () => {
      const sound = wx.createInnerAudioContext()
      sound.volume = 0.5
      sound.loop = true
      sound.onPlay(() => undefined)
      sound.offPlay()
      sound.stop()
      const state = [sound.volume, sound.loop, sound.paused]
      sound.destroy()
      return state
    },
  },
  { loaded: ({ detail }) => loaded?.(detail) },
)
