import { spawn } from 'node:child_process'
import path from 'node:path'
import { install, root } from './install.mjs'

const started = performance.now()
const watching = process.argv.includes('--watch')
const port = process.env.PORT ?? '8080'

install()
const { build } = await import('./build.mjs')
const failed = (error) => {
  console.error(String(error?.message ?? error))
  process.exit(1)
}
await build(['functions', 'seed', 'localcloud', 'h5']).catch(failed)

const { flags } = await import('./cloud.mjs')
const data = path.join(root, process.env.DATA_DIR ?? '.data')
const cloud = spawn(process.execPath, flags({ port, data }), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
console.error(`· 准备用时 ${((performance.now() - started) / 1000).toFixed(1)} s`)

// Ctrl-C reaches the cloud as well: it closes its books and ends, and this process ends with it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => signal === 'SIGTERM' && cloud.kill('SIGTERM'))
cloud.on('exit', (code) => process.exit(code ?? 0))

if (watching) {
  const { watch } = await import('./watch.mjs')
  watch()
}
