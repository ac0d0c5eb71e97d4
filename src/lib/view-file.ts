import Taro from '@tarojs/taro'

/** Shows a photo large, or a PDF in the viewer that the phone has. A browser takes view-file.h5.ts. */
export const viewFile = async (file: { type: string; url: string }): Promise<void> => {
  if (!file.url) return
  if (!/pdf/.test(file.type)) {
    await Taro.previewImage({ current: file.url, urls: [file.url] })
    return
  }
  const { tempFilePath } = await Taro.downloadFile({ url: file.url })
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: false })
}
