import { type Phone, report } from '../phone'
import { USER_DATA } from '../temp-files'
import { checked, type Shape } from './checks'
import { Disk } from './disk'
import { type Options, promised, Refused, type Work, type WxGroup } from './group'

interface Deed {
  shape: Shape
  /** The order of the parameters of the synchronous form, and what it answers. */
  order: readonly string[]
  gives?: string
}

const DEEDS: Record<string, Deed> = {
  access: { shape: { path: 'String' }, order: ['path'] },
  appendFile: { shape: { filePath: 'String' }, order: ['filePath', 'data', 'encoding'] },
  copyFile: { shape: { srcPath: 'String', destPath: 'String' }, order: ['srcPath', 'destPath'] },
  getFileInfo: { shape: { filePath: 'String' }, order: [] },
  getSavedFileList: { shape: {}, order: [] },
  mkdir: { shape: { dirPath: 'String' }, order: ['dirPath', 'recursive'] },
  readFile: { shape: { filePath: 'String' }, order: ['filePath', 'encoding', 'position', 'length'], gives: 'data' },
  readdir: { shape: { dirPath: 'String' }, order: ['dirPath'], gives: 'files' },
  removeSavedFile: { shape: { filePath: 'String' }, order: [] },
  rename: { shape: { oldPath: 'String', newPath: 'String' }, order: ['oldPath', 'newPath'] },
  rmdir: { shape: { dirPath: 'String' }, order: ['dirPath', 'recursive'] },
  saveFile: { shape: { tempFilePath: 'String' }, order: ['tempFilePath', 'filePath'], gives: 'savedFilePath' },
  stat: { shape: { path: 'String' }, order: ['path', 'recursive'], gives: 'stats' },
  truncate: { shape: { filePath: 'String' }, order: ['filePath', 'length'] },
  unlink: { shape: { filePath: 'String' }, order: ['filePath'] },
  writeFile: { shape: { filePath: 'String' }, order: ['filePath', 'data', 'encoding'] },
}

const REFUSED = [
  'open',
  'openSync',
  'read',
  'readSync',
  'write',
  'writeSync',
  'close',
  'closeSync',
  'fstat',
  'fstatSync',
  'ftruncate',
  'ftruncateSync',
  'readCompressedFile',
  'readCompressedFileSync',
  'readZipEntry',
  'unzip',
]

/** The form without callbacks: it answers the value itself and throws WeChat's words. */
const synchronous =
  (name: string, { order, gives }: Deed, work: Work) =>
  (...given: unknown[]) => {
    const options: Options = Object.fromEntries(order.map((one, at) => [one, given[at]]))
    try {
      const result: Options = Object(work(options))
      return gives ? result[gives] : undefined
    } catch (thrown) {
      const words = thrown instanceof Error ? thrown.message : String(thrown)
      throw Object.assign(new Error(`${name}Sync:fail ${words}`), thrown instanceof Refused ? thrown.more : {})
    }
  }

const unknown = (phone: Phone, name: string) => () => {
  const words = `FileSystemManager.${name} 还没有实现，见 localcloud/README.md`
  report(phone, { kind: 'missing api', words })
  throw new Error(words)
}

/** `wx.getFileSystemManager()` and the older forms beside it. */
export const fileSystem: WxGroup = (phone) => {
  const disk: Record<string, unknown> = Object(new Disk(phone.files))
  const made: Record<string, unknown> = {}
  for (const [name, deed] of Object.entries(DEEDS)) {
    const does = disk[name]
    if (typeof does !== 'function') continue
    const work = checked(deed.shape, (options) => Reflect.apply(does, disk, [options]))
    made[name] = promised(phone, name, work)
    if (deed.order.length > 0) made[`${name}Sync`] = synchronous(name, deed, work)
  }
  for (const name of REFUSED) made[name] = unknown(phone, name)
  const { saveFile, removeSavedFile, getSavedFileList } = made
  return {
    getFileSystemManager: () => made,
    env: { USER_DATA_PATH: USER_DATA },
    ...{ saveFile, removeSavedFile, getSavedFileList },
  }
}
