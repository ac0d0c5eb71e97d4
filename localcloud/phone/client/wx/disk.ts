import { encodingOf } from '../encoding'
import type { Kept, TempFiles } from '../temp-files'
import { endingOf, USER_DATA } from '../temp-files'
import { text } from './checks'
import { type Options, Refused } from './group'

/** What a program may keep under its own path, in bytes. */
const MOST = 200 * 1024 * 1024

const missing = (path: string): Refused =>
  new Refused(`no such file or directory ${path}`, { errno: 1300002, errCode: 1300002 })
const exists = (path: string): Refused =>
  new Refused(`file already exists ${path}`, { errno: 1300005, errCode: 1300005 })
const denied = (path: string): Refused =>
  new Refused(`permission denied, open ${path}`, { errno: 1300013, errCode: 1300013 })

const parent = (path: string): string => path.slice(0, path.lastIndexOf('/'))

const stats = (size: number, at: number, folder: boolean) => ({
  mode: folder ? 16877 : 33188,
  size,
  lastAccessedTime: Math.floor(at / 1000),
  lastModifiedTime: Math.floor(at / 1000),
  isDirectory: () => folder,
  isFile: () => !folder,
})

const bytesFrom = (data: unknown, encoding: unknown): Uint8Array<ArrayBuffer> => {
  if (data instanceof ArrayBuffer) return new Uint8Array(data.slice(0))
  if (ArrayBuffer.isView(data)) return Uint8Array.from(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
  const known = encodingOf(text(encoding, 'utf8'))
  if (!known) throw new Refused(`invalid encoding "${text(encoding)}"`, { errno: 1300066 })
  return known.write(text(data))
}

/** WeChat's file system in memory: temporary files are read, the program writes under its own path. */
export class Disk {
  private readonly folders = new Set([USER_DATA])

  constructor(private readonly kept: TempFiles) {}

  private file(path: string): Kept {
    const found = this.kept.files.get(path)
    if (found) return found
    if (!path.startsWith('wxfile://')) throw new Refused(`桌上的手机读不到程序包里的文件 ${path}`)
    if (this.folders.has(path)) throw new Refused(`illegal operation on a directory, open ${path}`, { errno: 1301005 })
    throw missing(path)
  }

  private put(path: string, bytes: Uint8Array<ArrayBuffer>): void {
    if (!path.startsWith(`${USER_DATA}/`)) throw denied(path)
    if (!this.folders.has(parent(path))) throw missing(path)
    if (this.folders.has(path)) throw new Refused(`illegal operation on a directory, open ${path}`, { errno: 1301005 })
    const others = [...this.kept.files].filter(([other]) => other !== path && !other.startsWith('wxfile://tmp_'))
    if (others.reduce((sum, [, one]) => sum + one.bytes.length, bytes.length) > MOST)
      throw new Refused('the maximum size of the file storage limit is exceeded', { errno: 1300202 })
    this.kept.files.set(path, { bytes, at: Date.now() })
  }

  private inside(folder: string): string[] {
    if (!this.folders.has(folder)) throw missing(folder)
    const all = [...this.kept.files.keys(), ...this.folders]
    return all.filter((path) => parent(path) === folder).map((path) => path.slice(folder.length + 1))
  }

  access = ({ path }: Options) => {
    if (!this.folders.has(text(path))) this.file(text(path))
  }

  readFile = ({ filePath, encoding, position = 0, length }: Options) => {
    const { bytes } = this.file(text(filePath))
    const from = Number(position)
    const part = bytes.slice(from, length === undefined ? undefined : from + Number(length))
    if (encoding === undefined) return { data: part.buffer }
    const known = encodingOf(text(encoding))
    if (!known) throw new Refused(`invalid encoding "${text(encoding)}"`, { errno: 1300066 })
    return { data: known.read(part) }
  }

  writeFile = ({ filePath, data, encoding }: Options) => this.put(text(filePath), bytesFrom(data, encoding))

  appendFile = ({ filePath, data, encoding }: Options) => {
    const { bytes } = this.file(text(filePath))
    this.put(text(filePath), Uint8Array.from([...bytes, ...bytesFrom(data, encoding)]))
  }

  truncate = ({ filePath, length = 0 }: Options) => {
    const wanted = new Uint8Array(Number(length))
    wanted.set(this.file(text(filePath)).bytes.subarray(0, Number(length)))
    this.put(text(filePath), wanted)
  }

  copyFile = ({ srcPath, destPath }: Options) => this.put(text(destPath), this.file(text(srcPath)).bytes.slice())

  rename = ({ oldPath, newPath }: Options) => {
    const { bytes } = this.file(text(oldPath))
    this.put(text(newPath), bytes)
    this.kept.files.delete(text(oldPath))
  }

  unlink = ({ filePath }: Options) => {
    this.file(text(filePath))
    this.kept.files.delete(text(filePath))
  }

  removeSavedFile = this.unlink

  saveFile = ({ tempFilePath, filePath }: Options) => {
    const from = text(tempFilePath)
    const ending = endingOf(from)
    const to = text(filePath, `${USER_DATA}/store_${crypto.randomUUID()}${ending ? `.${ending}` : ''}`)
    this.put(to, this.file(from).bytes)
    this.kept.files.delete(from)
    return { savedFilePath: to }
  }

  getSavedFileList = () => {
    const saved = [...this.kept.files].filter(([path]) => path.startsWith(`${USER_DATA}/store_`))
    const told = saved.map(([filePath, { bytes, at }]) => ({
      filePath,
      size: bytes.length,
      createTime: Math.floor(at / 1000),
    }))
    return { fileList: told }
  }

  getFileInfo = ({ filePath }: Options) => ({ size: this.file(text(filePath)).bytes.length })

  stat = ({ path, recursive }: Options) => {
    const at = text(path)
    if (!this.folders.has(at)) {
      const { bytes, at: when } = this.file(at)
      return { stats: stats(bytes.length, when, false) }
    }
    const own = stats(0, Date.now(), true)
    if (!recursive) return { stats: own }
    const below = [...this.kept.files].filter(([one]) => one.startsWith(`${at}/`))
    const rest = below.map(([one, file]) => ({
      path: one.slice(at.length),
      stats: stats(file.bytes.length, file.at, false),
    }))
    return { stats: [{ path: '/', stats: own }, ...rest] }
  }

  readdir = ({ dirPath }: Options) => ({ files: this.inside(text(dirPath).replace(/\/$/, '')) })

  mkdir = ({ dirPath, recursive }: Options) => {
    const path = text(dirPath).replace(/\/$/, '')
    if (!path.startsWith(`${USER_DATA}/`)) throw denied(path)
    if (this.folders.has(path) || this.kept.files.has(path)) throw exists(path)
    if (!this.folders.has(parent(path))) {
      if (!recursive) throw missing(path)
      this.mkdir({ dirPath: parent(path), recursive })
    }
    this.folders.add(path)
  }

  rmdir = ({ dirPath, recursive }: Options) => {
    const path = text(dirPath).replace(/\/$/, '')
    if (path === USER_DATA) throw denied(path)
    if (this.inside(path).length > 0 && !recursive) throw new Refused('directory not empty', { errno: 1300066 })
    for (const one of [...this.kept.files.keys()]) if (one.startsWith(`${path}/`)) this.kept.files.delete(one)
    for (const one of [...this.folders]) if (one === path || one.startsWith(`${path}/`)) this.folders.delete(one)
  }
}
