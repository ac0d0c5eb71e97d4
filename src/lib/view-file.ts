import Taro from '@tarojs/taro'

/** Shows a photo large, or a PDF in the viewer that the phone or browser has. */
export const viewFile = async (file: { type: string; url: string }, others: string[] = [file.url]): Promise<void> => {
  if (!file.url) return
  if (!/pdf/.test(file.type)) {
    await Taro.previewImage({ current: file.url, urls: others })
    return
  }
  if (process.env.TARO_ENV === 'h5') {
    window.open(file.url, '_blank', 'noopener')
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url: file.url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: false })
}
