import { pathToFileURL } from 'node:url'
import { install } from './install.mjs'

const since = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`

/**
 * Builds the named targets, saying which and how long; fresh ones are left alone. What takes long and has a process of
 * its own is built side by side, after the others.
 */
export const build = async (names, { quiet = false } = {}) => {
  const { targets } = await import('./targets.mjs')
  const { unlessFresh } = await import('./stamp.mjs')
  const one = async (name) => {
    const target = targets[name]
    const start = performance.now()
    const built = await unlessFresh({ name, ...target }, async () => {
      if (!quiet) console.error(`· ${target.says} …`)
      await target.build()
    })
    if (built && !quiet) console.error(`✓ ${target.says}（${since(start)}）`)
  }
  const unknown = names.filter((name) => !targets[name])
  if (unknown.length > 0) throw new Error(`no target ${unknown}; there are ${Object.keys(targets).join(', ')}`)
  const { alone } = await import('./alone.mjs')
  await alone(async () => {
    for (const name of names) if (!targets[name].apart) await one(name)
    await Promise.all(names.filter((name) => targets[name].apart).map(one))
  })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  install()
  await build(process.argv.slice(2)).catch((error) => {
    console.error(String(error?.message ?? error))
    process.exit(1)
  })
}
