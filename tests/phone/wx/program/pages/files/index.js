const { cases } = require('../../run')

const fs = wx.getFileSystemManager()
const at = (name) => `${wx.env.USER_DATA_PATH}/${name}`
const asked = (name, options) =>
  new Promise((success, fail) => {
    fs[name]({ ...options, success, fail })
  })
const tempFile = (words) => {
  const path = at(`${words}.txt`)
  fs.writeFileSync(path, words, 'utf8')
  return path
}

cases({
  写了读: async () => {
    await asked('writeFile', { filePath: at('信.txt'), data: '你好', encoding: 'utf8' })
    return asked('readFile', { filePath: at('信.txt'), encoding: 'utf8' })
  },
  各种编码: () => {
    const path = tempFile('字A')
    const read = (encoding) => fs.readFileSync(path, encoding)
    return [
      read('base64'),
      read('hex'),
      read('utf8'),
      fs.readFileSync(path).byteLength,
      fs.readFileSync(path, 'utf8', 3, 1),
    ]
  },
  编码写: () => {
    const path = at('码.bin')
    const back = (data, encoding) => {
      fs.writeFileSync(path, data, encoding)
      return fs.readFileSync(path, encoding)
    }
    return [back('5a57', 'hex'), back('5a5XQQ==', 'base64'), back('双字', 'ucs2'), back('abc', 'latin1')]
  },
  编码没有: () => fs.readFileSync(tempFile('没'), 'gbk'),
  接着写: () => {
    fs.appendFileSync(tempFile('头'), '尾')
    return fs.readFileSync(at('头.txt'), 'utf8')
  },
  截短: () => {
    fs.truncateSync(tempFile('abc'), 1)
    return fs.readFileSync(at('abc.txt'), 'utf8')
  },
  复制改名: () => {
    fs.copyFileSync(tempFile('原'), at('副.txt'))
    fs.renameSync(at('副.txt'), at('改.txt'))
    return [fs.readFileSync(at('改.txt'), 'utf8'), fs.readdirSync(wx.env.USER_DATA_PATH).indexOf('副.txt')]
  },
  存下来: async () => {
    const savedFilePath = fs.saveFileSync(tempFile('存'))
    const { fileList } = await asked('getSavedFileList', {})
    const listed = fileList.map(({ filePath, size }) => [filePath === savedFilePath, size])
    await asked('removeSavedFile', { filePath: savedFilePath })
    return listed
  },
  旧的存法: async () => {
    const { savedFilePath } = await wx.saveFile({ tempFilePath: tempFile('旧') })
    const before = (await wx.getSavedFileList()).fileList.length
    await wx.removeSavedFile({ filePath: savedFilePath })
    return [before, (await wx.getSavedFileList()).fileList.length]
  },
  多大: async () => {
    const stats = fs.statSync(tempFile('大小'))
    return [
      stats.size,
      stats.isFile(),
      stats.isDirectory(),
      (await asked('getFileInfo', { filePath: at('大小.txt') })).size,
    ]
  },
  文件夹: () => {
    fs.mkdirSync(at('一/二'), true)
    fs.writeFileSync(at('一/二/三.txt'), '3')
    const inside = [fs.readdirSync(at('一')), fs.statSync(at('一')).isDirectory()]
    fs.rmdirSync(at('一'), true)
    return inside
  },
  文件夹不空: () => {
    fs.mkdirSync(at('四'))
    fs.writeFileSync(at('四/五.txt'), '5')
    fs.rmdirSync(at('四'))
  },
  删掉: () => {
    fs.unlinkSync(tempFile('删'))
    fs.accessSync(at('删.txt'))
  },
  没有这个: () => asked('readFile', { filePath: at('没有') }),
  写到外面: () => asked('writeFile', { filePath: 'wxfile://tmp_x.txt', data: 'x' }),
  参数不对: () => asked('readFile', { filePath: 1 }),
  不认得: () => fs.unzip({ zipFilePath: 'a', targetPath: 'b' }),
})
