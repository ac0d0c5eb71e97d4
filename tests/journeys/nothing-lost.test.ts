import type { Action, Given } from '../../types/action'
import { Application } from '../../types/applications'
import { resubmit, solved, submit, withdraw } from '../../types/applying'
import { handOver, takeOver } from '../../types/handling'
import { Member } from '../../types/members'
import { approve, claim, queue, reject, release, sendBack } from '../../types/reviewing'
import { together, undo } from '../../types/together'
import { seeded } from '../support/clock-oracle'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
const steps = 240
const staffNames = ['陈静', '郭磊', '杨慧', '唐丽', '蒋涛', '袁媛', '沈玉', '于岚']
const families = ['王秀英', '张敏', '刘志强', '马建军']

let cloud: Cloud
let staff: Neighbour[]
let residents: Neighbour[]
/** Where each of them works. */
let desksOf: Map<string, string[]>
beforeAll(async () => {
  cloud = await startCloud()
  await cloud.post('/local/clock', { now: '2026-11-02T09:00:00+08:00', frozen: true })
  staff = await Promise.all(staffNames.map((name) => cloud.as(name)))
  const { documents } = await (await fetch(`${cloud.url}/local/collections/members?limit=500`)).json()
  const grants = (one: unknown) => Member.parse(one).grants.map(({ scope }) => scope)
  desksOf = new Map(documents.map((one: unknown) => [Member.parse(one)._id, grants(one)]))
  residents = await Promise.all(families.map((name) => cloud.as(name)))
})
afterAll(() => cloud.stop())

const chance = seeded(20_261_126)
const any = <T>(list: readonly T[]): T => {
  const one = list[Math.floor(chance() * list.length)]
  if (one === undefined) throw new Error('nothing to choose from')
  return one
}
const cases = async (): Promise<Application[]> => {
  const found = await (await fetch(`${cloud.url}/local/collections/applications?limit=500`)).json()
  return found.documents.map((one: unknown) => Application.parse(one))
}
let calls = 0
let done: Record<string, number> = {}
const attempt = async <A extends Action>(who: Neighbour, action: A, input: Given<A>) => {
  // A key of the walk's own: the same walk every time.
  const answer = await who.ask(action, input, `of-the-walk-${++calls}`)
  if (answer.ok) done = { ...done, [action.name]: (done[action.name] ?? 0) + 1 }
  return answer
}

const question = { question: '怎么办', phone: '13800005678' }
const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]
const desks = ['yl/huangshan/meiyuan', 'yl/huangshan/lvdibei', 'yl/pengcheng/xuanwu']
const ask = () =>
  attempt(any(residents), submit, { code: any(['MZ-001', 'MZ-002']), kind: 'ask', form: question, files: [] })

/** Mostly whoever has the case or works at its desk, sometimes anybody at all. */
const somebody = ({ holder, office }: Application): Neighbour => {
  if (chance() < 0.15) return any(staff)
  const here = staff.filter(({ id }) => desksOf.get(id)?.includes(office))
  return staff.find(({ id }) => id === holder?.id) ?? (here.length > 0 ? any(here) : any(staff))
}
const applicant = ({ applicant: { id } }: Application) => residents.find((one) => one.id === id) ?? any(residents)

type At = { id: string; rev: number }
type Try = (it: Application, at: At) => Promise<unknown>
const several = async (it: Application, at: At, what: Given<typeof together>['what']) => {
  const who = somebody(it)
  const { office, service } = it
  const answer = await attempt(who, together, { office, code: service.code, what, items: [at] })
  const items = answer.ok ? answer.output.rows.flatMap((row) => (row.ok ? [{ id: row.id, rev: row.rev }] : [])) : []
  if (items.length > 0 && chance() < 0.6) await attempt(who, undo, { office, items })
}
const handing: Try[] = [
  (it, at) => attempt(somebody(it), handOver, { ...at, to: { kind: 'office', office: any(desks) }, why: '户籍在那里' }),
  (it, at) => attempt(somebody(it), handOver, { ...at, to: { kind: 'person', id: any(staff).id }, why: '他熟悉' }),
]
const taking: Try[] = [
  (it, at) => attempt(somebody(it), claim, at),
  (it, at) => attempt(somebody(it), claim, at),
  (it, at) => several(it, at, { act: 'claim' }),
  (it, at) => attempt(applicant(it), withdraw, at),
]
const deciding: Try[] = [
  (it, at) => attempt(somebody(it), release, { ...at, why: '同事请假' }),
  (it, at) => attempt(somebody(it), sendBack, { ...at, marks, again: '上次没看清' }),
  (it, at) => attempt(somebody(it), approve, { ...at, note: '带身份证' }),
  (it, at) => attempt(somebody(it), reject, { ...at, why: '不归本处' }),
  async ({ office }, at) => {
    await cloud.pass(11 * 60_000)
    const colleagues = staff.filter(({ id }) => desksOf.get(id)?.includes(office))
    for (const one of colleagues) await attempt(one, takeOver, { ...at, why: '居民在等' })
  },
  (it, at) => several(it, at, { act: 'approve', note: '带身份证' }),
  (it, at) => several(it, at, { act: 'sendBack', marks }),
]
/** Whatever comes to mind about a case that stands so. */
const acts: Record<Application['state'], Try[]> = {
  submitted: [...taking, ...handing],
  reviewing: [...deciding, ...handing],
  returned: [
    (it, at) => attempt(applicant(it), resubmit, { ...at, form: { question: '写详细了' }, files: [] }),
    (it, at) => attempt(applicant(it), withdraw, at),
  ],
  approved: [(it, at) => attempt(applicant(it), solved, { ...at, yes: false, why: '没人接电话' })],
  rejected: [(it, at) => attempt(applicant(it), solved, { ...at, yes: false, why: '没人接电话' })],
  withdrawn: [],
}
const outOfTurn = Object.values(acts).flat()

const allOf = async (who: Neighbour, office: string, filter: 'all' | 'free' | 'mine' | 'returned') => {
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await who.must(queue, { office, filter, ...(after ? { after } : {}) })
    ids.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after)
  return ids
}

/** Every open case stands once in the list of its office, and there in exactly one part that somebody works on. */
const check = async () => {
  const open = (await cases()).filter((it) => it.open)
  const district = staff.at(-1)
  for (const office of new Set(open.map((it) => it.office))) {
    const here = open.filter((it) => it.office === office).map(({ _id }) => _id)
    if (!district) throw new Error('nobody sees the whole district')
    expect((await allOf(district, office, 'all')).sort()).toEqual(here.sort())
    const free = await allOf(district, office, 'free')
    const returned = await allOf(district, office, 'returned')
    const holders = [...new Set(open.filter((it) => it.office === office).flatMap(({ holder }) => holder?.id ?? []))]
    const held: string[] = []
    for (const id of holders) {
      const holder = staff.find((one) => one.id === id)
      if (!holder) throw new Error(`${id} holds a case and is nobody`)
      held.push(...(await allOf(holder, office, 'mine')))
    }
    expect([...free, ...returned, ...held].sort()).toEqual(here.sort())
  }
  return open.length
}

it('no case falls out of every queue, whatever two hundred acts in and out of turn make of it', async () => {
  for (let n = 0; n < 12; n++) await ask()
  for (let n = 1; n <= steps; n++) {
    if (chance() < 0.12) await ask()
    const it = any(await cases())
    const inTurn = acts[it.state]
    await any(chance() < 0.85 && inTurn.length > 0 ? inTurn : outOfTurn)(it, { id: it._id, rev: it.rev })
    if (n % 20 === 0) for (const timer of ['handOn', 'watchClocks']) await cloud.tick('applications', timer)
    if (n % 60 === 0) expect(await check()).toBeGreaterThan(0)
  }
  expect(Object.keys(done).sort()).toEqual(
    [approve, claim, handOver, reject, release, resubmit, sendBack, solved, submit, takeOver, together, undo, withdraw]
      .map(({ name }) => name)
      .sort(),
  )
})
