import { createRequire } from 'node:module'
import path from 'node:path'
import { install, root } from './install.mjs'

// npm run restore -- FILE: puts a backup in place of the data; what was there is kept beside it.
install()
const { build } = await import('./build.mjs')
await build(['localcloud'], { quiet: true })
const { restore } = createRequire(import.meta.url)(path.join(root, 'dist/localcloud/backup.js'))

const data = path.resolve(root, process.env.DATA_DIR ?? '.data')
const [file] = process.argv.slice(2)
if (!file) {
  console.error('要恢复哪个备份？npm run restore -- 备份文件 / which backup? npm run restore -- FILE')
  process.exit(1)
}
try {
  const { kept } = await restore(path.resolve(file), data)
  console.log(`已恢复 restored: ${data}${kept ? `；原来的数据在 the old data is in ${kept}` : ''}`)
} catch (error) {
  console.error(`没有恢复，原来的数据没有动 not restored, the old data is untouched: ${error?.message ?? error}`)
  process.exit(1)
}
