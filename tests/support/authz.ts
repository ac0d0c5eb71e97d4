import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sessionFor } from '../../cloudfunctions/kernel/session'
import { root } from '../../config/tasks/install.mjs'
import { type Action, type Role, roles } from '../../types/action'
import { submit } from '../../types/applying'
import { book } from '../../types/booking'
import { myCard } from '../../types/card'
import { index } from '../../types/catalog'
import { actions } from './actions'
import { someSlot } from './booked'
import { type Cloud, startCloud } from './cloud'
import { consentFor } from './helped'
import { termsOf } from './terms'
import { bringSheets, exportedBook, only } from './workbooks'

/** Everything here is about one application at this office, made by this resident. */
const office = 'yl/huangshan/lvdibei'
const owner = '王秀英'
/** Holds a consent of hers that is not used yet; her other cases are as far from them as from anybody. */
const helper = '张敏'
/** Written out by hand, so that the oracle shares no code with the kernel: whose scope reaches that office. */
const above = new Set(['yl/huangshan/lvdibei', 'yl/huangshan', 'yl'])
const scopes = [
  ...above,
  'yl/huangshan/meiyuan',
  'yl/pengcheng/xuanwu',
  'yl/pengcheng',
  'yl/huangshan/lvdi',
  'yl/huangshan/lvdibei/b1',
  'yl/huang',
  'yl/@ga',
  'yl/@mz',
  'yl/@rs',
]

type Persona = { openid: string; name: string; role?: Role; scope?: string; kind: 'stranger' | 'resident' | 'staff' }
const staff = (Object.keys(roles) as Role[]).flatMap((role) =>
  scopes.map(
    (scope): Persona => ({
      openid: `t-${role}-${scope.replaceAll('/', '-')}`,
      name: `${role}@${scope}`,
      role,
      scope,
      kind: 'staff',
    }),
  ),
)
const personas: Persona[] = [
  { openid: 't-stranger', name: 'a stranger', kind: 'stranger' },
  { openid: 'local-zhangmin', name: helper, kind: 'resident' },
  ...staff,
  { openid: 'local-wangxiuying', name: owner, kind: 'resident' },
]

/** A desktop session that has begun a minute ago. */
const session = {
  ...{ id: 's-1', at: Date.now() - 60_000, until: Date.now() + 3_600_000, seenAt: Date.now() - 60_000 },
  ...{ device: '', from: '' },
}

const memberLine = ({ openid, name, role, scope }: Persona) =>
  `${JSON.stringify({
    _id: `m-${openid.replaceAll('@', '')}`,
    community: office,
    openid,
    name: name.slice(0, 20),
    kind: 'staff',
    note: '',
    grants: [{ role, scope, title: '' }],
    ...{ rev: 0, journal: [], sessions: [session] },
    sample: true,
  })}\n`

/** The sample district and one member of staff for every role and scope. */
export const startPeopled = (): Promise<Cloud> => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-seed-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  appendFileSync(path.join(seed, 'members.jsonl'), staff.map(memberLine).join(''))
  return startCloud({ seed })
}

const districtOnly = [
  ...['applications.setYear', 'applications.preview'],
  ...['catalog.confirm', 'catalog.edit', 'catalog.restore', 'catalog.history'],
  ...['catalog.workbook', 'catalog.previewImport', 'catalog.imports', 'catalog.imported'],
  ...['catalog.applyImport', 'catalog.undoImport'],
  ...['audit.verify', 'audit.compare', 'members.decideGrant'],
]
/** What the contract's words mean for this record; the verdict that must come back. */
const mayAsk = ({ name, allow }: Action, person: Persona): boolean => {
  if (allow.reach === 'cloud') return false
  if (allow.roles.includes('anyone') || allow.roles.includes('visitor')) return true
  // The code asked about is not there, and foreign and missing answer alike.
  if (name === 'members.confirmSignIn') return false
  if (allow.roles.includes('member')) {
    const aboutTheRecord = [
      'applications.show',
      'applications.resubmit',
      'applications.withdraw',
      'applications.solved',
      'applications.erase',
      'applications.dismiss',
      'applications.takeBack',
      'applications.myCard',
      'applications.cardOf',
      'applications.seeCard',
      'applications.rebook',
      'applications.cancelBooking',
      'applications.booking',
      'applications.arrive',
    ].includes(name)
    if (name === 'applications.submitFor') return person.name === helper
    return aboutTheRecord ? person.name === owner : person.kind !== 'stranger'
  }
  if (!person.role || !person.scope || !allow.roles.includes(person.role)) return false
  // The calendar is everybody's who leads somewhere.
  if (name === 'applications.calendar') return true
  if (districtOnly.includes(name)) return person.scope === 'yl'
  if (allow.reach === 'card') return true
  return allow.reach === 'office' ? person.scope === office : above.has(person.scope)
}

const denials = new Set([
  'NO_IDENTITY',
  'NOT_MEMBER',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'UNKNOWN_ACTION',
  'KEY_MISSING',
  'BAD_INPUT',
  'INTERNAL',
])
/** What is known of the record besides its id. */
type Besides = { card: string; consent: string; booking: string; imported: string }
const none: Besides = { card: `YLK${'0'.repeat(26)}`, consent: 'h-none', booking: 'b-none', imported: 'i-none' }
export const inputFor = (name: string, id: string, besides: Besides = none): unknown => {
  const { card, consent, booking, imported } = besides
  const decision = { id, rev: 1 }
  /** An edition that nobody has seen: whoever may act hears that it has changed. */
  const about = { id: 'm-guolei', rev: 99, why: '示例' }
  const role = { role: 'reviewer', scope: office }
  const atDesk = { idTail: '002X', seen: true }
  const paper = { code: 'MZ-001', form: {}, files: [] }
  const when = { office, day: '2030-01-07', slot: '09:00' }
  /** As it stands after one act that nobody has seen. */
  const atWindow = { id: booking, rev: 99 }
  const inputs: Record<string, unknown> = {
    'members.agree': { what: 'privacy', edition: 1 },
    'members.withdraw': { what: 'privacy', edition: 99 },
    'members.join': { name: '示例', community: office },
    'members.move': { community: office },
    'members.readNotices': { since: 0, until: 0 },
    'members.lookSignIn': { id: 'c-nobody' },
    'members.confirmSignIn': { id: 'c-nobody', yes: true },
    'members.takeSignIn': { id: 'c-nobody', secret: 'x'.repeat(43) },
    'members.endSession': { id: 's-nobody' },
    'members.people': { scope: office },
    'members.waiting': { scope: office },
    'members.findPerson': { scope: office, by: { kind: 'code', code: '12345678' } },
    'members.person': { id: 'm-guolei' },
    'members.grant': { ...about, ...role, title: '示例' },
    'members.revoke': { ...about, ...role },
    'members.decideGrant': { ...about, pending: 'p-1', yes: true },
    'members.leave': about,
    'catalog.show': { code: 'MZ-001' },
    'catalog.confirm': { code: 'MZ-001', rev: 1, verified: true },
    'catalog.edit': { code: 'MZ-001', rev: 0, terms: termsOf('MZ-001'), why: '示例', vouch: false },
    'catalog.restore': { code: 'MZ-001', rev: 0, edition: 1, why: '示例', vouch: false },
    'catalog.history': { code: 'MZ-001' },
    'catalog.previewImport': { fileID: 'cloud://none/applications/none/none.xlsx', name: '示例.xlsx' },
    'catalog.imported': { id: imported },
    'catalog.applyImport': { id: imported, rev: 0, why: '示例', vouch: false },
    'catalog.undoImport': { id: imported, rev: 0, why: '示例' },
    'applications.attach': { fileID: 'cloud://none/applications/none/none.png', name: 'x' },
    'applications.submit': { code: 'MZ-001', kind: 'ask', form: { question: '示例', phone: '13800000000' }, files: [] },
    'applications.resubmit': { ...decision, form: {}, files: [] },
    'applications.queue': { office, filter: 'all' },
    'applications.sendBack': { ...decision, marks: [{ kind: 'material', no: 1, why: '示例' }] },
    'applications.reject': { ...decision, why: '示例' },
    'applications.reveal': { ...decision, field: 'phone', why: '示例' },
    'applications.helpCode': {},
    'applications.helpers': {},
    'applications.acceptHelp': { name: owner, digits: '000000', code: 'MZ-001' },
    'applications.submitFor': { consent, ...paper },
    'applications.takeBack': { id: consent, rev: 1 },
    'applications.submitAtDesk': { office, name: '示例', ...atDesk, ...paper },
    'applications.card': { ...decision, anew: false },
    'applications.myCard': { ...decision, anew: false },
    'applications.cardOf': { card },
    'applications.seeCard': { id },
    'applications.byCard': { card },
    'applications.atCounter': { card, rev: 1, ...atDesk, what: { kind: 'mend', form: {}, files: [] } },
    'applications.slotsOf': { code: 'MZ-001', office },
    'applications.book': { code: 'MZ-001', ...when },
    'applications.rebook': { ...atWindow, ...when },
    'applications.cancelBooking': atWindow,
    'applications.booking': { id: booking },
    'applications.arrive': { ...atWindow, window: `YLW${'0'.repeat(26)}` },
    'applications.checkIn': atWindow,
    'applications.bookingsOf': { office },
    'applications.callNext': { office },
    'applications.passOver': atWindow,
    'applications.miss': atWindow,
    'applications.finish': { ...atWindow, note: '示例' },
    'applications.atWindow': { ...atWindow, ...atDesk, ...paper },
    'applications.windowOf': { office },
    'applications.setWindow': {
      office,
      rev: 99,
      terms: { hours: [], minutes: 20, seats: 2, closed: [], services: [], where: '示例', way: '' },
      why: '示例',
    },
    'audit.search': { office },
    'audit.verify': { office, from: 0, prev: '' },
    'audit.compare': { office },
    'applications.solved': { ...decision, yes: true },
    'applications.keep': { id },
    'applications.takeOver': { ...decision, why: '示例' },
    'applications.handOver': { ...decision, to: { kind: 'office', office: 'yl/huangshan/nowhere' }, why: '示例' },
    'applications.phrases': { office },
    'applications.keepPhrase': { office, kind: 'answer', words: '示例' },
    'applications.dropPhrase': { office, id: 'p-none' },
    'applications.together': { office, code: 'MZ-001', what: { act: 'claim' }, items: [decision] },
    'applications.undo': { office, items: [decision] },
    'applications.colleagues': { office },
    'applications.find': { office, words: '秀英' },
    'applications.overview': { scope: office },
    'applications.listed': { scope: office, alone: false, figure: 'open' },
    'applications.calendar': {},
    'applications.setYear': { rev: 0, year: { year: 2027, off: [], work: [] }, why: '示例' },
    'applications.preview': { community: office, department: 'mz', chain: ['community'], promisedDays: 5 },
    'applications.mine': {},
    'applications.held': {},
    'applications.keepDraft': {
      subject: 'apply:MZ-001',
      code: 'MZ-001',
      form: {},
      files: [],
      edition: 0,
      device: 'd-1',
    },
    'applications.drafts': {},
    'applications.draft': { subject: 'apply:MZ-001' },
    'applications.dropDraft': { subject: 'apply:MZ-001', edition: 0 },
    'applications.exported': {},
    'applications.show': { id },
    'applications.open': { id },
  }
  return inputs[name] ?? (name.startsWith('applications.') ? decision : {})
}

/** Asked side by side, so that the matrix takes minutes and not a morning. */
const lanes = 6

type Wrong = { leaks: string[]; locked: string[]; cases: number }
/** What a "no" may never carry: anything of the record. */
const traces = (number: string) => [number, '138****0000', '怎么领']

/** Staff come over CloudBase's HTTP access with a session of the kernel's own; WeChat vouches for all others. */
const wayIn = async (cloud: Cloud, { kind, name, openid }: Persona) => {
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  if (kind === 'staff') return { door: 'http', headers: bearer(sessionFor({ ...session, openid })) }
  const own = kind === 'resident' ? await cloud.as(name) : await cloud.newcomer(name)
  return { door: 'call', headers: bearer(own.session) }
}

/** Every action × every role and scope, and strangers. */
export const runMatrix = async (cloud: Cloud): Promise<Wrong> => {
  process.env.SESSION_SECRET = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')).SESSION_SECRET
  const wang = await cloud.as(owner)
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么领', phone: '13800000000' }, files: [] }
  const { id, number } = await wang.must(submit, asked)
  await wang.must(index, {})
  const consent = (await consentFor(wang, await cloud.as(helper))).id
  const booking = (await wang.must(book, await someSlot(wang))).id
  const pan = await cloud.as('潘文')
  const imported = await bringSheets(pan, only(await exportedBook(pan), 'MZ-001'))
  const card = (await wang.must(myCard, { id, rev: 1, anew: false })).token
  const besides = { imported, booking, consent, card }
  const wrong: Wrong = { leaks: [], locked: [], cases: 0 }
  // Joining turns a stranger into a member, so it is asked last.
  const last = actions.filter(({ name }) => name === 'members.join')
  const order = actions.filter((one) => !last.includes(one))
  for (const person of personas) {
    const { door, headers } = await wayIn(cloud, person)
    const one = async (action: Action) => {
      const body = { action: action.name, key: randomUUID(), input: inputFor(action.name, id, besides) }
      const answer = await cloud.post(`/${door}/${action.name.split('.')[0]}`, body, headers)
      const text = await answer.text()
      const envelope = JSON.parse(text)
      const denied = !envelope.ok && denials.has(envelope.failure.code)
      const what = `${person.name} ${action.name}: ${envelope.ok ? 'ok' : envelope.failure.code}`
      wrong.cases += 1
      const told = denied && traces(number).some((trace) => text.includes(trace))
      if (!mayAsk(action, person) && (!denied || told)) wrong.leaks.push(what)
      if (mayAsk(action, person) && denied) wrong.locked.push(what)
    }
    for (let at = 0; at < order.length; at += lanes) await Promise.all(order.slice(at, at + lanes).map(one))
    for (const action of last) await one(action)
  }
  return wrong
}
