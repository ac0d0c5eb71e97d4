import Taro from '@tarojs/taro'
import { uuid } from './chance'
import { failed, failedHere } from './failure'
import { faultOfFile, type Picked } from './picked'
import { slim } from './slim'

const notSent = () => failed('NO_FILE', '文件没有传成，请重新上传')

const sent = async (cloudPath: string, filePath: string): Promise<string> => {
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
  return sent(path, slimmer.path)
}
