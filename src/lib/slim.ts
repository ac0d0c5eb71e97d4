import Taro from '@tarojs/taro'
import type { Picked } from './picked'

const enough = 1_000_000
const longest = 2000

const drawn = async (blob: Blob): Promise<Blob | null> => {
  const picture = await createImageBitmap(blob)
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', 0.85))
}

const inBrowser = async (file: Picked, blob: Blob): Promise<Picked> => {
  const small = await drawn(blob)
  if (!small || small.size >= file.size) return file
  return { ...file, type: 'jpg', size: small.size, blob: small }
}

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((done) =>
    Taro.getFileSystemManager().getFileInfo({ filePath, success: ({ size }) => done(size), fail: () => done(0) }),
  )

const inWeChat = async (file: Picked): Promise<Picked> => {
  const { tempFilePath } = await Taro.compressImage({ src: file.path, quality: 75 })
  const size = await sizeOf(tempFilePath)
  return size > 0 && size < file.size ? { ...file, type: 'jpg', size, path: tempFilePath } : file
}

/** A large photo made smaller where that can be done; anything else as it is. */
export const slim = async (file: Picked): Promise<Picked> => {
  if (file.type === 'pdf' || file.size <= enough) return file
  try {
    return file.blob ? await inBrowser(file, file.blob) : await inWeChat(file)
  } catch {
    return file
  }
}
