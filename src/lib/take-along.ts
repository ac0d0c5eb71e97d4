import Taro from '@tarojs/taro'

/** Can this WeChat send a file to a chat? */
export const sendsFiles = (): boolean => Taro.canIUse('shareFileMessage')

/**
 * Writes a text into a file and lets the person choose a chat for it; false when they thought better of it.
 * WeChat wants this to begin in a tap, so the text has to be there already.
 */
export const sendAsFile = async (fileName: string, text: string): Promise<boolean> => {
  const files = Taro.getFileSystemManager()
  const filePath = `${Taro.env.USER_DATA_PATH}/take-along.json`
  files.writeFileSync(filePath, text, 'utf8')
  try {
    await Taro.shareFileMessage({ filePath, fileName })
    return true
  } catch (error) {
    if (/cancel/.test(String(Reflect.get(Object(error), 'errMsg')))) return false
    throw error
  } finally {
    // What was sent lies in the chat; nothing personal stays behind in the program's folder.
    files.unlinkSync(filePath)
  }
}

/** Puts a text where it can be pasted from. WeChat says so by itself. */
export const copy = async (text: string): Promise<void> => void (await Taro.setClipboardData({ data: text }))
