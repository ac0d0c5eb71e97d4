import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const read = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'))

const wanted = (lock) =>
  Object.entries(lock.packages).filter(([where, it]) => where && !it.optional && !it.devOptional && !it.link)

/** Is every package of the lockfile there in its very version? npm keeps its own account of what it installed. */
const isInstalled = () => {
  const account = 'node_modules/.package-lock.json'
  if (!existsSync(path.join(root, account))) return false
  const there = read(account).packages
  return wanted(read('package-lock.json')).every(([where, it]) => there[where]?.version === it.version)
}

/** Installs what is missing and says so; does nothing, quickly, when nothing is. */
export const install = () => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    console.error('云社区 needs Node 20 or newer; this is', process.versions.node)
    process.exit(1)
  }
  if (isInstalled()) return
  console.error('正在安装依赖（第一次约一两分钟）… installing packages')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status === 0) return
  console.error('依赖没有装成，请检查到 npm 源的网络后再试。Packages could not be installed; see above.')
  process.exit(1)
}
