import { createRequire } from 'node:module'
import path from 'node:path'
import { install, root } from './install.mjs'

// npm run backup [-- FILE]: one consistent file of the running or stopped cloud, and its checksum.
install()
const { build } = await import('./build.mjs')
await build(['localcloud'], { quiet: true })
const { backup } = createRequire(import.meta.url)(path.join(root, 'dist/localcloud/backup.js'))

const data = path.resolve(root, process.env.DATA_DIR ?? '.data')
const stamp = new Date().toISOString().replace(/[:.]/g, '-')
const file = path.resolve(process.argv[2] ?? path.join(root, 'backups', `cloud-${stamp}.backup`))
try {
  const { bytes, sha256 } = await backup(data, file)
  console.log(`已备份 backed up: ${file}（${bytes} bytes, sha256 ${sha256}）`)
  console.log('里面有密钥，请和数据一样保管。It holds the secrets: keep it like the data.')
} catch (error) {
  console.error(`没有备份 not backed up: ${error?.message ?? error}`)
  process.exit(1)
}
