import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import esbuild from 'esbuild'
import { root } from '../../../config/tasks/install.mjs'

const [out, guarded] = process.argv.slice(2)
const common = {
  ...{ bundle: true, platform: 'node', target: 'node20', format: 'cjs', charset: 'utf8', logLevel: 'error' },
  absWorkingDir: root,
}
/** Whose function loses which condition. */
const controls = {
  unguarded: { name: 'activities', filter: /activities[\\/]seating\.ts$/, line: '...guard(it, group.n, place),' },
  unguardedVotes: {
    ...{ name: 'votes', filter: /votes[\\/]box\.ts$/ },
    line: '...untouched(unit, before), ...where',
  },
}

/** The very same function with one line taken out: the condition under which seats are given, or ballots taken. */
const without = ({ filter, line }) => ({
  name: 'unguarded',
  setup: (build) =>
    build.onLoad({ filter }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8')
      if (!text.includes(line)) throw new Error('the guard is not where the control takes it out')
      return { contents: text.replace(line, ''), loader: 'ts' }
    }),
})

cpSync(path.join(root, 'dist/functions'), out, { recursive: true })
mkdirSync(path.join(out, 'bare'), { recursive: true })
await esbuild.build({
  ...common,
  entryPoints: [path.join(root, 'tests/support/race/bare.ts')],
  outfile: path.join(out, 'bare/index.js'),
})
writeFileSync(path.join(out, 'bare/config.json'), JSON.stringify({ timeout: 10, memorySize: 256, triggers: [] }))
// What happened stays in the activity's own document, in the order in which it was committed: the oracle reads it.
const config = path.join(out, 'activities/config.json')
const { triggers, ...rest } = JSON.parse(readFileSync(config, 'utf8'))
writeFileSync(config, JSON.stringify({ ...rest, triggers: triggers.filter(({ name }) => name === 'keepSeats') }))
const control = controls[guarded]
if (control)
  await esbuild.build({
    ...common,
    entryPoints: [path.join(root, 'cloudfunctions', control.name, 'index.ts')],
    outfile: path.join(out, control.name, 'index.js'),
    plugins: [without(control)],
  })
