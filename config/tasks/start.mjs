import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
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
await build(['functions', 'seed', 'localcloud', 'weapp', 'h5']).catch(failed)

const { flags, sampleSettings } = await import('./cloud.mjs')
const data = path.resolve(root, process.env.DATA_DIR ?? '.data')
const host = process.env.HOST ? ['--host', process.env.HOST] : []

const welcome = (url) => `
云社区已经启动（${((performance.now() - started) / 1000).toFixed(1)} s）
  居民端 residents  ${url}/（桌上的手机，跑的就是 dist/weapp）
  后台   staff      ${url}/admin
  控制台 console    ${url}/console
  样式间 gallery    ${url}/admin/gallery
按 Ctrl-C 停止；数据在 ${path.relative(root, data) || data}，下次接着用。`

if (!existsSync(data)) console.error('· 第一次启动：放入示例街区 seeding the sample district')

let cloud
let again = false
const launch = () => {
  cloud = spawn(process.execPath, [...flags({ port, data, settings: sampleSettings }), ...host, '--json'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  cloud.stdout.on('data', (chunk) => {
    for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
      const url = /"ready":true,"url":"([^"]+)"/.exec(line)?.[1]
      console.log(url ? welcome(url) : line)
    }
  })
  cloud.on('exit', (code) => {
    if (!again) process.exit(code ?? 0)
    again = false
    launch()
  })
}
launch()

// Ctrl-C reaches the cloud as well: it closes its books and ends, and this process ends with it.
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => cloud.kill('SIGTERM'))

if (watching) {
  const { watch } = await import('./watch.mjs')
  watch(() => {
    again = true
    cloud.kill('SIGTERM')
  })
}
