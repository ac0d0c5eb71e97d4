import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Screen } from '../../weapp/support/measure'
import { figure, progress } from '../figure'

type Row = Screen & { page: string }

/** Opens every page of the compiled program once more and reads what each cost. */
const measured = (): Row[] => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-hand-'))
  const ledger = path.join(folder, 'ledger')
  const jest = path.join(root, 'node_modules/jest/bin/jest.js')
  const args = ['-c', 'config/jest.config.cjs', '--selectProjects', 'weapp', '--forceExit', '-t', 'with what is there']
  const env = { ...process.env, HAND_LEDGER: ledger, NODE_ENV: 'test' }
  const { status } = spawnSync(process.execPath, [jest, ...args, 'tests/weapp/every-page'], {
    ...{ cwd: root, env },
    stdio: ['ignore', 'ignore', 2],
  })
  if (status !== 0) throw new Error('a page does not stand there: run the suite tests/weapp/every-page')
  const rows = readFileSync(ledger, 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true, force: true })
  return rows.map((line): Row => JSON.parse(line))
}

/**
 * What a page costs until its first screen stands, the worst page of all named. `setdata-ratio`: bytes handed to the screen ÷
 * JSON of what is shown; its limit is that of pages other than lists. `reply-ratio`: bytes of the replies ÷ the same without texts that stand nowhere.
 */
export const screens = (): void => {
  progress('every page of the compiled program, once')
  const rows = measured()
  const worst = (name: string, [limit, unit]: [number, string], of: (row: Row) => number) => {
    const [first] = [...rows].sort((a, b) => of(b) - of(a))
    const past = rows.filter((row) => of(row) > limit).length
    figure({
      figure: name,
      value: first ? of(first) : Number.NaN,
      limit,
      unit,
      worst: first?.page,
      past,
      of: rows.length,
    })
  }
  worst('weapp.setdata-calls', [2, 'calls'], ({ setData }) => setData)
  worst('weapp.setdata-ratio', [4, 'times what is shown'], ({ ratio }) => ratio)
  worst('weapp.nodes-page', [300, 'nodes'], ({ nodes }) => nodes)
  worst('weapp.depth', [12, 'nodes deep'], ({ depth }) => depth)
  worst('weapp.children', [24, 'children of one node'], ({ children }) => children)
  worst('weapp.calls-first-screen', [1, 'calls of the cloud'], ({ calls }) => calls.length)
  worst('weapp.reply-ratio', [1.15, 'times what is shown of it'], ({ reply }) => reply.ratio)
  worst('weapp.reply-kb', [3, 'KB of 1,024 bytes for twenty rows of a list'], ({ reply }) => reply.leafKb)
}
