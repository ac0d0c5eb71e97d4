import path from 'node:path'
import { install, root } from './install.mjs'

install()
const { build } = await import('./build.mjs')
const { runScript } = await import('./script.mjs')
const { ensureChrome } = await import('./chrome.mjs')

await build(['functions', 'seed', 'localcloud', 'h5', 'weapp'])
process.env.CHROME_PATH = ensureChrome()
process.exit(await runScript(path.join(root, 'tests/screens/take.ts'), process.argv.slice(2)))
