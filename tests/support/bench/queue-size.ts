import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import type { Action, Given } from '../../../types/action'
import { Application } from '../../../types/applications'
import { submit } from '../../../types/applying'
import { find } from '../../../types/handling'
import { claim, open, queue } from '../../../types/reviewing'
import { type Cloud, startCloud } from '../cloud'

const office = 'yl/huangshan/lvdibei'
/** One desk: what a person holds, what waits for residents and what is due soon stays, the backlog grows. */
const held = 20
const returned = 30
const soon = 40

/** One open case, to make others of. */
export const pattern = async (): Promise<Application> => {
  const cloud = await startCloud()
  const wang = await cloud.as('王秀英')
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
  const { id } = await wang.must(submit, asked)
  const found = await (await fetch(`${cloud.url}/local/collections/applications?id=${id}`)).json()
  await cloud.stop()
  return Application.parse(found.documents[0])
}

const day = 86_400_000
const padded = (n: number, width: number) => String(n).padStart(width, '0')
const stateOf = (n: number) => {
  if (n < held) return { state: 'reviewing' as const, holder: { id: 'm-chenjing', name: '陈静' } }
  return n < held + returned
    ? { state: 'returned' as const, holder: null }
    : { state: 'submitted' as const, holder: null }
}

/** The n-th case: numbered, due after those that are due soon; of forty services six have the backlog. */
export const caseOf = (of: Application, n: number): Application => {
  const _id = `a-${padded(n, 24)}`
  const { state, holder } = stateOf(n)
  const dueAt = n >= held + returned && n < held + returned + soon ? of.submittedAt : of.dueAt + 30 * day + n * 60_000
  const paused = state === 'returned'
  return {
    ...of,
    ...{ _id, state, holder, dueAt, number: `YL000001-${padded(n, 6)}`, unsent: false, sentRev: of.rev },
    ...{ madeKey: `${padded(of.submittedAt, 15)}:${_id}`, dueKey: `${paused ? '9' : ''}${padded(dueAt, 15)}:${_id}` },
    ...{
      pausedAt: paused ? of.submittedAt : null,
      applicant: { id: `m-x${n}`, name: `示例${n % 997}` },
      family: `m-x${n}`,
    },
    finds: [`n:${n % 997}`, `c:${padded(n, 6)}`],
    service: { ...of.service, code: `MZ-${padded(1 + (n < 200 ? n % 40 : n % 6), 3)}` },
  }
}

const seedOf = (of: Application, size: number): string => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-queue-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  const lines = Array.from({ length: size }, (_, n) => `${JSON.stringify(caseOf(of, n))}\n`)
  appendFileSync(path.join(seed, 'applications.jsonl'), lines.join(''))
  return seed
}

type Cost = { trips: number; touched: number }
const touched = async ({ url }: Cloud): Promise<number> => {
  const state = await (await fetch(`${url}/local/state`)).json()
  return state.touched.documents + state.touched.entries
}

/** What a reviewer's own calls cost at a desk of this size: round trips, and documents plus index entries touched. */
const costs = async (cloud: Cloud): Promise<Record<string, Cost>> => {
  const chen = await cloud.as('陈静')
  const seen: Record<string, Cost> = {}
  const count = async <A extends Action>(name: string, action: A, input: Given<A>) => {
    const before = await touched(cloud)
    const answer = await chen.ask(action, input)
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`)
    seen[name] = { trips: answer.trips, touched: (await touched(cloud)) - before }
    return answer.output
  }
  const first = await count('page 1', queue, { office, filter: 'all' })
  await count('page 2', queue, { office, filter: 'all', after: first.next ?? undefined })
  for (const filter of ['free', 'mine', 'returned', 'soon'] as const) await count(filter, queue, { office, filter })
  await count('one service', queue, { office, filter: 'free', service: 'MZ-007' })
  await count('one person', queue, { office, filter: 'all', person: 'm-chenjing' })
  await count('found', find, { office, words: '000123' })
  const free = (await chen.must(queue, { office, filter: 'free' })).items[0]
  const { application } = await count('opened', open, { id: free?.id ?? '' })
  await count('claimed', claim, { id: application.id, rev: application.rev })
  return seen
}

/** Every call at a desk with few and with many open cases. */
export const queueCosts = async (sizes: readonly [few: number, many: number]) => {
  const of = await pattern()
  const found: Record<string, Cost>[] = []
  for (const size of sizes) {
    const seed = seedOf(of, size)
    const cloud = await startCloud({ seed })
    await cloud.post('/local/clock', { now: new Date(of.submittedAt).toISOString(), frozen: true })
    found.push(await costs(cloud))
    await cloud.stop()
    rmSync(seed, { recursive: true })
  }
  const [few = {}, many = {}] = found
  return Object.keys(few).map((name) => ({ name, few: few[name], many: many[name] }))
}
