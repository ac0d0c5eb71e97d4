import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { install, root } from './install.mjs'

// npm run phone -- DIR [--functions DIR] [--port N]: any built mini-program on the phone, with a cloud of its own.
install()
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { functions: { type: 'string' }, port: { type: 'string', default: process.env.PORT ?? '8090' } },
})
const stop = (words) => {
  console.error(words)
  process.exit(1)
}
if (positionals.length !== 1)
  stop('打开哪个小程序？npm run phone -- 编译好的目录 [--functions 编译好的云函数目录] / which mini-program?')
// npm runs this in the project's folder, wherever it was called
const called = process.env.INIT_CWD ?? process.cwd()
const folder = path.resolve(called, positionals[0])
if (!existsSync(path.join(folder, 'app.json')))
  stop(`${folder} 里没有 app.json，不是编译好的小程序 / no app.json there: not a built mini-program`)

const { build } = await import('./build.mjs')
await build(['localcloud'], { quiet: true })

// each program keeps its own data, so that what it stored is there the next time
const data = path.join(root, '.cache/phone', createHash('sha1').update(folder).digest('hex').slice(0, 12))
const none = path.join(data, 'no-functions')
mkdirSync(none, { recursive: true })
const functions = values.functions ? path.resolve(called, values.functions) : none
if (!existsSync(functions)) stop(`没有这个目录 / no such folder: ${functions}`)
const cloud = spawn(
  process.execPath,
  [
    path.join(root, 'dist/localcloud/main.js'),
    ...['--port', values.port, '--data', path.join(data, 'cloud'), '--functions', functions],
    ...['--weapp', folder, '--json'],
  ],
  { stdio: ['ignore', 'pipe', 'inherit'] },
)
cloud.stdout.on('data', (chunk) => {
  const url = /"ready":true,"url":"([^"]+)"/.exec(chunk.toString('utf8'))?.[1]
  if (url)
    console.log(
      `手机里是 ${folder}\n  桌上的手机 phone   ${url}/\n  控制台     console ${url}/console\n按 Ctrl-C 停止。`,
    )
})
cloud.on('exit', (code) => process.exit(code ?? 0))
process.on('SIGINT', () => undefined)
process.on('SIGTERM', () => cloud.kill('SIGTERM'))
