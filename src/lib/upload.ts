import Taro from '@tarojs/taro'
import { uuid } from './chance'
import { failed, failedHere } from './failure'
import { faultOfFile, type Picked } from './picked'
import { slim } from './slim'
import { browse } from './transport'

const notSent = () => failed('NO_FILE', '文件没有传成，请重新上传')

const fromBrowser = async (path: string, blob: Blob): Promise<string> => {
  const reply = await browse(`/local/upload?path=${encodeURIComponent(path)}`, { method: 'POST', body: blob })
  const text = (await reply.json().catch(() => ({}))) as { fileID?: string }
  const { fileID } = text
  if (!fileID) throw notSent()
  return fileID
}

const fromWeChat = async (cloudPath: string, filePath: string): Promise<string> => {
  try {
    const { fileID } = await Taro.cloud.uploadFile({ cloudPath, filePath })
    if (fileID) return fileID
  } catch (error) {
    console.warn(error)
    throw failedHere('OFFLINE')
  }
  throw notSent()
}

/** Sends one file into `folder` of the cloud's storage and gives its id. */
export const upload = async (file: Picked, folder: string): Promise<string> => {
  const slimmer = await slim(file)
  const fault = faultOfFile(slimmer.type, slimmer.size)
  if (fault) throw failed(slimmer.size > 0 ? 'TOO_LARGE' : 'EMPTY', fault)
  const path = `${folder}/${uuid()}.${slimmer.type}`
  return slimmer.blob ? fromBrowser(path, slimmer.blob) : fromWeChat(path, slimmer.path)
}
