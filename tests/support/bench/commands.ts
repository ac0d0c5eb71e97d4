import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { sdkAt } from '../../localcloud/support/sdk'

/** Runs the suite that speaks through the SDK; answers the commands that its cases called, none when a case failed. */
const spoken = (): Set<string> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'localcloud-wire-'))
  const ledger = path.join(folder, 'ledger')
  const jest = path.join(root, 'node_modules/jest/bin/jest.js')
  const args = [
    '-c',
    'config/jest.config.cjs',
    '--selectProjects',
    'localcloud',
    '--forceExit',
    'tests/localcloud/wire',
  ]
  const env = { ...process.env, WIRE_LEDGER: ledger, NODE_ENV: 'test' }
  const { status } = spawnSync(process.execPath, [jest, ...args], { cwd: root, env, stdio: ['ignore', 'ignore', 2] })
  const names = status === 0 && existsSync(ledger) ? readFileSync(ledger, 'utf8').split('\n').filter(Boolean) : []
  rmSync(folder, { recursive: true, force: true })
  return new Set(names)
}

/** Commands that the SDK exports, and those of them that the cases of the wire suite called while they all passed. */
export const commands = () => {
  const { aggregate, project: _project, ...rest } = sdkAt('http://127.0.0.1:9').database().command
  const exported = [
    ...Object.keys(rest).map((name) => `_.${name}`),
    ...Object.keys(aggregate).map((name) => `$.${name}`),
  ]
  const called = spoken()
  const missing = exported.filter((name) => !called.has(name))
  return { covered: exported.length - missing.length, exported: exported.length, missing }
}
