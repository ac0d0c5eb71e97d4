import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'

/** What a function finds in the cloud: without it the SDK looks around for where it runs. */
const inCloud = {
  ...{ TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'cold', TCB_ENV: 'cold' },
  ...{ TENCENTCLOUD_SECRETID: 'cold', TENCENTCLOUD_SECRETKEY: 'cold', TENCENTCLOUD_SESSIONTOKEN: 'cold' },
}
/** Milliseconds that one require takes in a process of its own. */
const cold = (target: string): number => {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(target)});console.log('cold '+Number(process.hrtime.bigint()-t)/1e6);process.exit(0)`
  const said = execFileSync(process.execPath, ['-e', script], {
    ...{ cwd: root, env: { ...process.env, ...inCloud } },
    ...{ encoding: 'utf8', stdio: 'pipe' },
  })
  return Number(/cold ([\d.]+)/.exec(said)?.[1])
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

const pairsOf = (bundle: string, pairs: number): number =>
  median(Array.from({ length: pairs }, () => cold(bundle) / cold('wx-server-sdk')))

/** The same where V8 is another than the one that compiled it: everything is compiled anew. */
const compiling = (folder: string, pairs: number): number => {
  const copy = mkdtempSync(path.join(tmpdir(), 'cold-'))
  cpSync(folder, copy, { recursive: true, filter: (file) => !file.endsWith('.cache') })
  const ratio = pairsOf(path.join(copy, 'index.js'), pairs)
  rmSync(copy, { recursive: true })
  return ratio
}

/** A function's cold start against bare `require('wx-server-sdk')`: interleaved pairs, the median; the worst function. */
export const coldRatio = (pairs = 7) => {
  const functions = path.join(root, 'dist/functions')
  const ratios = readdirSync(functions).map((worst) => {
    return { ratio: pairsOf(path.join(functions, worst, 'index.js'), pairs), worst }
  })
  const [{ ratio, worst } = { ratio: Number.NaN, worst: '' }] = ratios.sort((a, b) => b.ratio - a.ratio)
  return { ratio, worst, pairs, compiling: compiling(path.join(functions, worst), pairs) }
}
