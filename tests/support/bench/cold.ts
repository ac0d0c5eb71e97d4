import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'

/** Milliseconds that one require takes in a process of its own. */
const cold = (target: string): number => {
  const script = `const t=process.hrtime.bigint();require(${JSON.stringify(target)});console.log('cold '+Number(process.hrtime.bigint()-t)/1e6);process.exit(0)`
  const said = execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8', stdio: 'pipe' })
  return Number(/cold ([\d.]+)/.exec(said)?.[1])
}
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** A function's cold start against bare `require('wx-server-sdk')`: interleaved pairs, the median; the worst function. */
export const coldRatio = (pairs = 7): { ratio: number; worst: string; pairs: number } => {
  const functions = path.join(root, 'dist/functions')
  const ratios = readdirSync(functions).map((name) => {
    const bundle = path.join(functions, name, 'index.js')
    const rounds = Array.from({ length: pairs }, () => cold(bundle) / cold('wx-server-sdk'))
    return { ratio: median(rounds), worst: name, pairs }
  })
  return ratios.sort((a, b) => b.ratio - a.ratio)[0] ?? { ratio: Number.NaN, worst: '', pairs }
}
