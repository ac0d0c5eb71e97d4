import Taro from '@tarojs/taro'
import type { Picked } from './picked'

const enough = 1_000_000

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((done) =>
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => done(size), fail: () => done(0) }),
  )

const compressed = async (file: Picked): Promise<Picked> => {
  const { tempFilePath } = await Taro.compressImage({ src: file.path, quality: 75 })
  const size = await sizeOf(tempFilePath)
  return size > 0 && size < file.size ? { ...file, type: 'jpg', size, path: tempFilePath } : file
}

/** A large photo made smaller where that can be done; anything else as it is. */
export const slim = async (file: Picked): Promise<Picked> => {
  if (file.type === 'pdf' || file.size <= enough) return file
  try {
    return await compressed(file)
  } catch {
    return file
  }
}
