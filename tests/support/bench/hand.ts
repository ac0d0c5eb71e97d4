import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Screen } from '../../weapp/support/measure'
import type { Motion } from '../../weapp/support/motion'
import { figure, progress } from '../figure'

type Row = Screen & { page: string; motion?: Motion }
type Leaf = { page: string; leaf: { keys: number; ratio: number } }
type Line = Row | Leaf
const isLeaf = (line: Line): line is Leaf => 'leaf' in line
const isRow = (line: Line): line is Row => !isLeaf(line)

/** Opens every page of the compiled program once more, taps once, asks long lists for more, and reads what each cost. */
const measured = (): { rows: Row[]; leaves: Leaf[] } => {
  const folder = mkdtempSync(path.join(tmpdir(), 'weapp-hand-'))
  const ledger = path.join(folder, 'ledger')
  const jest = path.join(root, 'node_modules/jest/bin/jest.js')
  const args = [
    '-c',
    'config/jest.config.cjs',
    '--selectProjects',
    'weapp',
    '--forceExit',
    '-t',
    'with what is there|one more leaf',
  ]
  const env = { ...process.env, HAND_LEDGER: ledger, NODE_ENV: 'test' }
  const { status } = spawnSync(
    process.execPath,
    [jest, ...args, 'tests/weapp/every-page', 'tests/weapp/one-more-leaf'],
    {
      ...{ cwd: root, env },
      stdio: ['ignore', 'ignore', 2],
    },
  )
  if (status !== 0) throw new Error('a page does not stand there: run the suite tests/weapp/every-page')
  const lines = readFileSync(ledger, 'utf8').trim().split('\n')
  rmSync(folder, { recursive: true, force: true })
  const all = lines.map((line): Line => JSON.parse(line))
  return { rows: all.filter(isRow), leaves: all.filter(isLeaf) }
}

type Worst<T> = { of: readonly T[]; limit: number; unit: string; by: (one: T) => number; more?: (one: T) => object }
const worst = <T extends { page: string }>(name: string, { of, limit, unit, by, more }: Worst<T>): void => {
  const [first] = [...of].sort((a, b) => by(b) - by(a))
  const past = of.filter((one) => by(one) > limit).length
  const value = first ? by(first) : Number.NaN
  figure({ figure: name, value, limit, unit, worst: first?.page, past, of: of.length, ...(first && more?.(first)) })
}

/**
 * What a page costs until its first screen stands, the worst page of all named. `setdata-ratio`: bytes handed to the screen ÷
 * JSON of what is shown; its limit is that of pages other than lists. `scope-nodes`, `act-…`:
 * one tap or one sign typed. `append-ratio`: bytes of one more row of a list ÷ bytes of a row of its first twenty. `reply-ratio`: bytes of the replies ÷ the same without texts that stand nowhere.
 */
export const screens = (): void => {
  progress('every page of the compiled program, once')
  const { rows, leaves } = measured()
  const screen = (name: string, [limit, unit]: [number, string], by: (row: Row) => number) =>
    worst(name, { of: rows, limit, unit, by })
  screen('weapp.setdata-calls', [2, 'calls'], ({ setData }) => setData)
  screen('weapp.setdata-ratio', [4, 'times what is shown'], ({ ratio }) => ratio)
  screen('weapp.nodes-page', [300, 'nodes'], ({ nodes }) => nodes)
  screen('weapp.nodes-row', [8, 'nodes of a row'], ({ row }) => row)
  screen('weapp.depth', [12, 'nodes deep'], ({ depth }) => depth)
  screen('weapp.children', [24, 'children of one node'], ({ children }) => children)
  const acts = rows.flatMap(({ page, motion }) => (motion ? [{ page, ...motion }] : []))
  const act = ({ act: word }: Motion) => ({ act: word })
  worst('weapp.scope-nodes', {
    of: acts,
    limit: 150,
    unit: 'nodes compared for a tap',
    by: ({ scope }) => scope,
    more: act,
  })
  worst('weapp.act-calls', { of: acts, limit: 1, unit: 'calls for a tap', by: ({ pushes }) => pushes, more: act })
  const still = acts.filter(({ brought }) => !brought)
  worst('weapp.act-bytes', { of: still, limit: 256, unit: 'bytes for a tap', by: ({ bytes }) => bytes, more: act })
  const keys = ({ leaf }: Leaf) => ({ keys: leaf.keys })
  worst('weapp.append-ratio', {
    ...{ of: leaves, limit: 1.05, unit: 'times the first rows', more: keys },
    by: ({ leaf }) => leaf.ratio,
  })
  screen('weapp.calls-first-screen', [1, 'calls of the cloud'], ({ calls }) => calls.length)
  screen('weapp.reply-ratio', [1.15, 'times what is shown of it'], ({ reply }) => reply.ratio)
  screen('weapp.reply-kb', [3, 'KB of 1,024 bytes for twenty rows of a list'], ({ reply }) => reply.leafKb)
}
