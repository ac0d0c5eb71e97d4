import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

// Run after every change of dependencies: node config/tasks/lock.mjs
// A registry that lacks some platform's optional binaries makes npm leave them out of the lockfile, and `npm ci` then
// refuses the lockfile everywhere. This puts them back by their declared version, and drops registry addresses.

const file = path.join(root, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))

const platform =
  /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64)(?:-(\w+))?$/
const libc = { gnu: ['glibc'], musl: ['musl'] }

const entryFor = (name, version, parent) => {
  const [, os, cpu, kind = ''] = platform.exec(name) ?? []
  if (!os) return undefined
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(libc[kind] ? { libc: libc[kind] } : {}),
    optional: true,
    os: [os],
  }
}

/** Where a package at `where` would find `name`, nearest first, as Node looks for it. */
const placesFor = (where, name) => {
  const folders = where.split('/node_modules/').map((_, at, parts) => parts.slice(0, at).join('/node_modules/'))
  const above = folders.reverse().map((folder) => (folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`))
  return [`${where}/node_modules/${name}`, ...above]
}

let added = 0
for (const [where, it] of Object.entries(lock.packages)) {
  delete it.resolved
  for (const [name, range] of Object.entries(it.optionalDependencies ?? {})) {
    const version = lock.packages['']?.overrides?.[name] ?? range.replace(/^[\^~]/, '')
    const places = placesFor(where, name)
    const found = places.find((place) => lock.packages[place])
    if (found && (lock.packages[found].version === version || range !== version)) continue
    const entry = entryFor(name, version, it)
    if (!entry) continue
    // Beside its parent, or inside it when another version lives there.
    lock.packages[lock.packages[places[1]] ? places[0] : places[1]] = entry
    added += 1
  }
}
const sorted = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n`)
console.error(`${added} optional packages put back`)
