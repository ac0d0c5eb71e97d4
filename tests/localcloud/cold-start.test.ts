import { readdirSync } from 'node:fs'
import path from 'node:path'
import { takesCompiled } from '../../config/tasks/compiled.mjs'
import { root } from '../../config/tasks/install.mjs'

const functions = path.join(root, 'dist/functions')

it.each(readdirSync(functions))('starts %s from what was compiled when it was built', (name) => {
  expect(takesCompiled(path.join(functions, name))).toBe(true)
})
