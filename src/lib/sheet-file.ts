import Taro from '@tarojs/taro'
import { uuid } from './chance'
import { failed, failedHere } from './failure'

/** A sheet chosen on this device. */
export type Sheet = { name: string; size: number; path: string }

/** Lets the person choose an Excel file out of a chat; nothing when they think better of it. A browser takes sheet-file.h5.ts. */
export const pickSheet = async (): Promise<Sheet | undefined> => {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx'] })
    const [file] = tempFiles
    return file && { name: file.name, size: file.size, path: file.path }
  } catch {
    return undefined
  }
}

/** Sends it into `folder` of the cloud's storage and gives its id. */
export const sendSheet = async ({ path }: Sheet, folder: string): Promise<string> => {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath: `${folder}/${uuid()}.xlsx`, filePath: path })
    if (fileID) return fileID
  } catch (error) {
    console.warn(error)
    throw failedHere('OFFLINE')
  }
  throw failed('NO_FILE', '文件没有传成，请重新选一次')
}

/** Opens it in the viewer that the phone has; from there it goes on to a chat or a computer. */
export const saveSheet = async ({ name, base64 }: { name: string; base64: string }): Promise<void> => {
  const filePath = `${Taro.env.USER_DATA_PATH}/${name}`
  await new Promise<void>((done, fail) =>
    Taro.getFileSystemManager().writeFile({
      ...{ filePath, data: base64, encoding: 'base64' },
      success: () => done(),
      fail: () => fail(failed('NO_SPACE', '手机上存不下这个文件，请清理一下再试')),
    }),
  )
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true })
}
