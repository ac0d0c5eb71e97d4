import { watch as watchFiles } from 'node:fs'
import path from 'node:path'
import { build } from './build.mjs'
import { root } from './install.mjs'

const concerns = {
  types: ['functions', 'seed', 'weapp', 'h5'],
  cloudfunctions: ['functions', 'seed'],
  src: ['weapp', 'h5'],
  config: ['seed', 'weapp', 'h5'],
  localcloud: ['localcloud'],
}

/** Builds again what a saved file concerns; functions and pages are taken up by themselves, a new localcloud is started again. */
export const watch = (restart) => {
  const due = new Set()
  let running = false
  const run = async () => {
    if (running || due.size === 0) return
    running = true
    const names = [...due]
    due.clear()
    await build(names).catch((error) => console.error(String(error?.message ?? error)))
    running = false
    if (names.includes('localcloud')) restart()
    setTimeout(run, 50)
  }
  for (const [folder, names] of Object.entries(concerns)) {
    watchFiles(path.join(root, folder), { recursive: true }, () => {
      for (const name of names) due.add(name)
      setTimeout(run, 150)
    })
  }
  console.error('· 正在看着文件，改了就重新编译 watching')
}
