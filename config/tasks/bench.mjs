import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('./build.mjs')
const { runScript } = await import('./script.mjs')
const { ensureChrome } = await import('./chrome.mjs')

const folder = path.join(root, 'tests/bench')
const all = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => path.basename(name, '.ts'))
const wanted = process.argv.slice(2)
const parts = wanted.length > 0 ? wanted : all
const unknown = parts.filter((part) => !existsSync(path.join(folder, `${part}.ts`)))
if (unknown.length > 0) {
  console.error(`no part ${unknown.join(', ')}; there are ${all.join(', ')}`)
  process.exit(1)
}

await build(['functions', 'seed', 'localcloud', 'h5', 'weapp'])
process.env.CHROME_PATH = ensureChrome()

let worst = 0
for (const part of parts) worst = Math.max(worst, await runScript(path.join(folder, `${part}.ts`)))
process.exit(worst)
