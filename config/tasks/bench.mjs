import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('./build.mjs')
const { default: esbuild } = await import('esbuild')
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

/** Runs one part in a process of its own; it prints a JSON line a figure. */
const run = async (part) => {
  const outfile = path.join(root, '.cache/bench', `${part}.mjs`)
  await esbuild.build({
    entryPoints: [path.join(folder, `${part}.ts`)],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // dayjs names its plugins without their ending, which Node's own modules do not find
    alias: { 'dayjs/plugin/utc': path.join(root, 'node_modules/dayjs/plugin/utc.js') },
    outfile,
    logLevel: 'warning',
  })
  return new Promise((resolve) =>
    spawn(process.execPath, [outfile], { cwd: root, stdio: 'inherit' }).on('exit', resolve),
  )
}

let worst = 0
for (const part of parts) worst = Math.max(worst, (await run(part)) ?? 1)
process.exit(worst)
