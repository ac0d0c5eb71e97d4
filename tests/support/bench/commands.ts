import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { sdkAt } from '../../localcloud/support/sdk'

/** Commands that the SDK exports, and how many of them a case of tests/localcloud calls by name. */
export const commands = () => {
  const folder = path.join(root, 'tests/localcloud')
  const sources = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
  const text = sources.map((name) => readFileSync(path.join(folder, name), 'utf8')).join('\n')
  const { aggregate, project: _project, ...rest } = sdkAt('http://127.0.0.1:9').database().command
  const called = (names: string[], mark: string) =>
    names.filter((name) => new RegExp(`${mark}\\s*\\.${name}\\(`).test(text)).length
  const all = [Object.keys(rest), Object.keys(aggregate)] as const
  return {
    covered: called(all[0], '(_\\(\\)|command)') + called(all[1], '\\$\\(\\)'),
    exported: all[0].length + all[1].length,
  }
}
