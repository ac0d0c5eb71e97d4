import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './install.mjs'

const file = path.join(root, '.cache/stamps.json')
const known = () => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

const walk = (where, into) => {
  const full = path.join(root, where)
  if (!existsSync(full)) return
  if (!statSync(full).isDirectory()) return void into.push(where)
  for (const name of readdirSync(full).sort()) walk(path.join(where, name), into)
}

/** A digest over the names and bytes of everything a target is made from. */
const digest = (inputs) => {
  const hash = createHash('sha256')
  const files = []
  for (const input of inputs) walk(input, files)
  for (const name of files)
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(path.join(root, name)))
      .update('\0')
  return hash.digest('hex')
}

/** Builds a target only when what it is made from has changed, or what it makes is gone. */
export const unlessFresh = async ({ name, inputs, output }, build) => {
  const now = digest([...inputs, 'package-lock.json', 'config/tasks'])
  if (known()[name] === now && existsSync(path.join(root, output))) return false
  await build()
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ ...known(), [name]: now }, null, 2))
  return true
}
