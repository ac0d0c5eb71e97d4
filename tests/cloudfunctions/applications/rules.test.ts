import { afterApproval, dueKey, may, mayReveal, paused, resumed } from '../../../cloudfunctions/applications/rules'
import { type Application, type Move, moves, type State, states } from '../../../types/applications'
import type { Member } from '../../../types/members'

const office = 'yl/huangshan/lvdibei'
const person = (name: string, grants: Member['grants'] = []): Member => ({
  _id: `m-${name}`,
  openid: `o-${name}`,
  name,
  kind: 'staff',
  note: '',
  grants,
  sample: true,
})
const reviewer = (name: string, scope = office) => person(name, [{ role: 'reviewer', scope, title: '' }])
const chen = reviewer('陈静')
const guo = reviewer('郭磊')
const chief = person('杨慧', [{ role: 'supervisor', scope: office, title: '' }])

const at = (text: string) => Date.parse(`${text}+08:00`)
const base: Application = {
  _id: 'a-1',
  rev: 3,
  number: 'YL261123-000001',
  kind: 'apply',
  service: { code: 'MZ-001', rev: 1, title: '示例', verified: false, fields: [], materials: [], promisedDays: 10 },
  applicant: { id: 'm-王秀英', name: '王秀英' },
  community: office,
  chain: [
    { office, name: '绿地北社区' },
    { office: 'yl/huangshan', name: '黄山街道' },
  ],
  step: 0,
  office,
  offices: [office],
  state: 'reviewing',
  open: true,
  holder: { id: chen._id, name: chen.name },
  form: {},
  files: [],
  marks: [],
  submittedAt: at('2026-11-02T09:00:00'),
  dueAt: at('2026-11-16T18:00:00'),
  dueKey: '',
  madeKey: '',
  pausedAt: null,
  pausedDays: 0,
  closedAt: null,
  times: 0,
  journal: [],
  unsent: false,
}
const inState = (state: State, holder: Application['holder'] = base.holder): Application => ({
  ...base,
  state,
  holder,
  open: !['approved', 'rejected', 'withdrawn'].includes(state),
})

it('lets a move happen only from the states its row names', () => {
  for (const [name, { from, by }] of Object.entries(moves) as [Move, (typeof moves)[Move]][]) {
    for (const state of Object.keys(states) as State[]) {
      const it = inState(state, by === 'office' ? null : base.holder)
      const expected = (from as readonly State[]).includes(state)
      expect([name, state, may(name, it, chen).ok]).toEqual([name, state, expected])
    }
  }
})

it('gives every state a way out, but what was withdrawn, and every move a word', () => {
  const leads = new Set(Object.values(moves).flatMap(({ from }) => [...from]))
  for (const state of Object.keys(states) as State[]) expect(leads.has(state as never)).toBe(state !== 'withdrawn')
  for (const { word } of Object.values(moves)) expect(word).toMatch(/\p{Script=Han}/u)
})

it('keeps a case that one reviewer holds from the others, and says who holds it', () => {
  expect(may('approve', base, guo)).toEqual({ ok: false, why: '陈静正在办这件' })
  expect(may('sendBack', base, chen)).toEqual({ ok: true })
})

it('leaves the decision to the reviewers of the office that owes the step', () => {
  expect(may('claim', inState('submitted', null), chief).ok).toBe(false)
  expect(may('claim', inState('submitted', null), reviewer('唐丽', 'yl/huangshan')).ok).toBe(false)
  expect(may('approve', inState('submitted', null), chen)).toEqual({ ok: false, why: '请先受理，再作决定' })
})

it('opens a sealed number only to the one who holds the case while it runs', () => {
  expect([mayReveal(base, chen).ok, mayReveal(base, guo).ok, mayReveal(inState('approved'), chen).ok]).toEqual([
    true,
    false,
    false,
  ])
})

it('sends an approved step to the next office, free for anyone there, and closes the last one', () => {
  const next = afterApproval(base, 5)
  expect(next).toMatchObject({
    state: 'submitted',
    office: 'yl/huangshan',
    step: 1,
    holder: null,
    offices: [office, 'yl/huangshan'],
  })
  expect(afterApproval({ ...base, step: 1 }, 5)).toEqual({ state: 'approved', open: false, closedAt: 5 })
})

it('orders a queue by what is due first and puts behind it what waits for the resident', () => {
  const early = dueKey({ _id: 'a-9', dueAt: 5, pausedAt: null })
  const late = dueKey({ _id: 'a-1', dueAt: 40, pausedAt: null })
  const waiting = dueKey({ _id: 'a-0', dueAt: 1, pausedAt: 3 })
  expect([waiting, late, early].sort()).toEqual([early, late, waiting])
})

it('goes on after a pause with the working days that were left, and counts those it stood still', () => {
  const stopped = { ...base, ...paused(base, at('2026-11-05T10:00:00')) }
  const going = resumed(stopped, at('2026-11-12T10:00:00'))
  expect(going).toMatchObject({ pausedAt: null, pausedDays: 5, dueAt: at('2026-11-23T18:00:00') })
})
