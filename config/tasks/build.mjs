import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'

const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/** Builds the named targets, one after the other, saying which and how long; fresh ones are left alone. */
export const build = async (names, { quiet = false } = {}) => {
  const { targets } = await import('./targets.mjs')
  const { unlessFresh } = await import('./stamp.mjs')
  for (const name of names) {
    const target = targets[name]
    if (!target) throw new Error(`no target ${name}; there are ${Object.keys(targets).join(', ')}`)
    const start = performance.now()
    const built = await unlessFresh({ name, ...target }, async () => {
      if (!quiet) console.error(`· ${target.says} …`)
      await target.build()
    })
    if (built && !quiet) console.error(`✓ ${target.says}（${since(start)}）`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install()
  await build(process.argv.slice(2)).catch((error) => {
    console.error(String(error?.message ?? error))
    process.exit(1)
  })
}
