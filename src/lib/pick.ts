import Taro from '@tarojs/taro'
import { say } from './ask-first'
import { type Picked, shortName, typeOf } from './picked'

/** What was chosen, and what cannot be sent because of its type. */
export type Choice = { files: Picked[]; refused: string[] }
const none: Choice = { files: [], refused: [] }
type Found = { name: string; size: number; path: string }

const sorted = (found: Found[]): Choice => {
  const choice: Choice = { files: [], refused: [] }
  for (const file of found) {
    const type = typeOf(file.name)
    if (type) choice.files.push({ ...file, name: shortName(file.name), type })
    else choice.refused.push(file.name)
  }
  return choice
}

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

/** WeChat's codes when its privacy guide was not agreed to: by its own window, or by what was said there before. */
const notAgreed: readonly unknown[] = [103, 104]

/** Lets the person choose photos or PDF files; nothing when they think better of it. */
export const pick = async (count: number): Promise<Choice> => {
  try {
    const { tapIndex } = await Taro.showActionSheet({ itemList: ['拍照，或从相册里选', '从微信聊天里选文件'] })
    return await (tapIndex === 0 ? photos(count) : fromChat(count))
  } catch (error) {
    if (notAgreed.includes(Object(error).errno)) say('没有同意隐私指引，选不了文件。过十秒再点，可以同意')
    return none
  }
}
