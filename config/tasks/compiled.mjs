import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Runs a function's start and holds on to the script that it makes. */
const starting = `const vm = require('node:vm')
let script
vm.Script = class extends vm.Script { constructor(...all) { super(...all); script = this } }
require('./index.js')`
const run = (folder, then) =>
  execFileSync(process.execPath, ['-e', `${starting}\n${then}\nprocess.exit(0)`], inCloud(folder))
const inCloud = (cwd) => {
  const named = {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'build',
    TCB_ENV: 'build',
  }
  const keys = { TENCENTCLOUD_SECRETID: '-', TENCENTCLOUD_SECRETKEY: '-', TENCENTCLOUD_SESSIONTOKEN: '-' }
  return { cwd, env: { ...process.env, ...named, ...keys }, maxBuffer: 64 * 1024 * 1024 }
}

/** Keeps beside a function what V8 made of it by the time that it had started. */
export const keepCompiled = (folder) => {
  const file = path.join(folder, 'function.cache')
  if (existsSync(file)) rmSync(file)
  run(folder, "require('node:fs').writeFileSync('function.cache', script.createCachedData())")
}

/** Does V8 take what is kept there? */
export const takesCompiled = (folder) =>
  String(run(folder, 'console.log(script.cachedDataRejected)')).trim() === 'false'
