import type { ActivityFile, OpenFile } from '../../types/activity-files'
import { urlsOf } from '../kernel/files'
import { drawn } from '../kernel/session'

const sealOf = ({ fileID, type }: Pick<ActivityFile, 'fileID' | 'type'>) => drawn(`activity-file:${type}:${fileID}`)
export const sealed = (file: Omit<ActivityFile, 'seal'>): ActivityFile => ({ ...file, seal: sealOf(file) })
/** Did the cloud look into all of them? */
export const allSealed = (files: readonly ActivityFile[]): boolean => files.every((one) => one.seal === sealOf(one))

/** Where they open for a while, in their order; empty where one is gone. */
export const addressesOf = async (files: readonly ActivityFile[]): Promise<string[]> => {
  const urls = await urlsOf(files.map(({ fileID }) => fileID))
  return files.map(({ fileID }) => urls.get(fileID) ?? '')
}
export const openedOf = async (files: readonly ActivityFile[]): Promise<OpenFile[]> => {
  const urls = await addressesOf(files)
  return files.map(({ name, type }, at) => ({ name, type, url: urls[at] ?? '' })).filter(({ url }) => url !== '')
}
