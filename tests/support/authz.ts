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
import { showCode } from '../../types/people'
import { entrust } from '../../types/voting'
import { actions } from './actions'
import { someSlot } from './booked'
import { centreRecords } from './centres'
import { type Cloud, startCloud } from './cloud'
import { consentFor } from './helped'
import { inputFor } from './inputs'
import { cardedProposal, ownProposal } from './proposals/records'
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

/** Those whose scope reaches the neighbourhood centre of 宣武, about which the centres' acts are. */
const aboveCentre = new Set(['yl/pengcheng/xuanwu', 'yl/pengcheng', 'yl'])
const districtOnly = [
  ...['applications.setYear', 'applications.preview'],
  ...['catalog.confirm', 'catalog.edit', 'catalog.restore', 'catalog.history'],
  ...['catalog.workbook', 'catalog.previewImport', 'catalog.imports', 'catalog.imported'],
  ...['catalog.applyImport', 'catalog.undoImport'],
  ...['audit.verify', 'audit.compare', 'members.decideGrant'],
  'meetings.editTemplate',
]
/** What the contract's words mean for this record; the verdict that must come back. */
const mayAsk = ({ name, allow }: Action, person: Persona): boolean => {
  if (allow.reach === 'cloud') return false
  if (allow.roles.includes('anyone') || allow.roles.includes('visitor')) return true
  // What is asked about is not there, and foreign and missing answer alike.
  if (['members.confirmSignIn', 'applications.exportFile', 'activities.rosterFile'].includes(name)) return false
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
      ...['votes.cast', 'votes.entrust', 'votes.takeBack'],
      'proposals.appeal',
      'proposals.withdraw',
      'proposals.evaluate',
    ].includes(name)
    if (name === 'applications.submitFor' || name === 'votes.castAsProxy') return person.name === helper
    return aboutTheRecord ? person.name === owner : person.kind !== 'stranger'
  }
  if (!person.role || !person.scope || !allow.roles.includes(person.role)) return false
  // The calendar is everybody's who leads somewhere.
  if (name === 'applications.calendar') return true
  if (districtOnly.includes(name)) return person.scope === 'yl'
  if (allow.reach === 'card') return true
  if (name.startsWith('centres.')) return aboveCentre.has(person.scope)
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
  const zhang = await cloud.as(helper)
  const consent = (await consentFor(wang, zhang)).id
  const { code } = await zhang.must(showCode, {})
  await wang.must(entrust, { vote: 'vt-sample-square', unit: 'rsample-square-0-0', code })
  const booking = (await wang.must(book, await someSlot(wang))).id
  const pan = await cloud.as('潘文')
  const imported = await bringSheets(pan, only(await exportedBook(pan), 'MZ-001'))
  const card = (await wang.must(myCard, { id, rev: 1, anew: false })).token
  const { visit, held } = await centreRecords(cloud)
  const proposal = await ownProposal(cloud)
  const proposalCard = await cardedProposal(cloud)
  const besides = { proposal, proposalCard, imported, booking, consent, card, visit, held }
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
