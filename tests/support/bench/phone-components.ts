import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import documented from '../../phone/conformance/documented.json'

interface Told {
  testResults: { assertionResults: { title: string; status: string }[] }[]
}

/** Titles of the cases that passed; the suite tells by jest's own report. */
const passed = (): Set<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'phone-components-'))
  const report = path.join(folder, 'report.json')
  const jest = path.join(root, 'node_modules/jest/bin/jest.js')
  const args = ['-c', 'config/jest.config.cjs', '--selectProjects', 'phone', '--forceExit', '--json']
  const env = { ...process.env, NODE_ENV: 'test' }
  const run = [jest, ...args, '--outputFile', report, 'tests/phone/conformance']
  spawnSync(process.execPath, run, { cwd: root, env, stdio: ['ignore', 'ignore', 2] })
  try {
    const told: Told = JSON.parse(readFileSync(report, 'utf8'))
    const all = told.testResults.flatMap(({ assertionResults }) => assertionResults)
    return new Set(all.flatMap(({ title, status }) => (status === 'passed' ? [title] : [])))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Documented properties and events of the phone's components, and those of them that have a case which passed. */
export const phoneComponents = () => {
  const names = Object.entries(documented).flatMap(([tag, { properties, events }]) =>
    [...properties, ...events].map((name) => ({ title: `<${tag}> ${name}`, name: `${tag}.${name}` })),
  )
  const shown = passed()
  const missing = names.flatMap(({ title, name }) => (shown.has(title) ? [] : [name]))
  return { covered: names.length - missing.length, documented: names.length, missing }
}
