import Taro from '@tarojs/taro'
import { fileTypes } from '../../types/applications'
import { type Picked, shortName, typeOf } from './picked'

/** What was chosen, and what cannot be sent because of its type. */
export type Choice = { files: Picked[]; refused: string[] }
const none: Choice = { files: [], refused: [] }
type Found = { name: string; size: number; path: string; mime?: string; blob?: Blob }

const sorted = (found: Found[]): Choice => {
  const choice: Choice = { files: [], refused: [] }
  for (const { mime, ...file } of found) {
    const type = typeOf(file.name, mime)
    if (type) choice.files.push({ ...file, name: shortName(file.name), type })
    else choice.refused.push(file.name)
  }
  return choice
}

const fromBrowser = (count: number): Promise<Choice> =>
  new Promise((done) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = count > 1
    input.accept = Object.values(fileTypes).join(',')
    input.style.display = 'none'
    document.body.append(input)
    const end = (choice: Choice) => {
      input.remove()
      done(choice)
    }
    input.addEventListener('cancel', () => end(none))
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, count)
      end(
        sorted(
          files.map((one) => ({
            name: one.name,
            size: one.size,
            mime: one.type,
            path: URL.createObjectURL(one),
            blob: one,
          })),
        ),
      )
    })
    input.click()
  })

const photos = async (count: number): Promise<Choice> => {
  const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] })
  return sorted(
    tempFiles.map(({ tempFilePath, size }, at) => {
      const ending = tempFilePath.slice(tempFilePath.lastIndexOf('.') + 1)
      return { name: `照片${at + 1}.${ending}`, size, path: tempFilePath }
    }),
  )
}

const fromChat = async (count: number): Promise<Choice> => {
  const { tempFiles } = await Taro.chooseMessageFile({
    count,
    type: 'file',
    extension: ['pdf', 'jpg', 'jpeg', 'png', 'webp'],
  })
  return sorted(tempFiles.map(({ name, size, path }) => ({ name, size, path })))
}

const inWeChat = async (count: number): Promise<Choice> => {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照，或从相册里选', '从微信聊天里选文件'] })
    return await (tapIndex === 0 ? photos(count) : fromChat(count))
  } catch {
    return none
  }
}

/** Lets the person choose photos or PDF files; nothing when they think better of it. */
export const pick = (count: number): Promise<Choice> =>
  process.env.TARO_ENV === 'h5' ? fromBrowser(count) : inWeChat(count)
