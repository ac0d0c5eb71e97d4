import { randomUUID } from 'node:crypto'
import { appendFileSync, cpSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sessionFor } from '../../cloudfunctions/kernel/session'
import { root } from '../../config/tasks/install.mjs'
import { type Action, type Role, roles } from '../../types/action'
import { submit } from '../../types/applying'
import { myCard } from '../../types/card'
import { index } from '../../types/catalog'
import { actions } from './actions'
import { type Cloud, startCloud } from './cloud'
import { consentFor } from './helped'

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

const memberLine = ({ openid, name, role, scope }: Persona) =>
  `${JSON.stringify({
    _id: `m-${openid.replaceAll('@', '')}`,
    community: office,
    openid,
    name: name.slice(0, 20),
    kind: 'staff',
    note: '',
    grants: [{ role, scope, title: '' }],
    sample: true,
  })}\n`

/** The sample district and one member of staff for every role and scope. */
export const startPeopled = (): Promise<Cloud> => {
  const seed = mkdtempSync(path.join(tmpdir(), 'cloud-community-seed-'))
  cpSync(path.join(root, 'dist/seed'), seed, { recursive: true })
  appendFileSync(path.join(seed, 'members.jsonl'), staff.map(memberLine).join(''))
  return startCloud({ seed })
}

/** What the contract's words mean for this record; the verdict that must come back. */
const mayAsk = ({ name, allow }: Action, person: Persona): boolean => {
  if (allow.reach === 'cloud') return false
  if (allow.roles.includes('anyone')) return true
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
    ].includes(name)
    if (name === 'applications.submitFor') return person.name === helper
    return aboutTheRecord ? person.name === owner : person.kind !== 'stranger'
  }
  if (!person.role || !person.scope || !allow.roles.includes(person.role)) return false
  if (['catalog.confirm', 'audit.verify', 'audit.compare'].includes(name)) return person.scope === 'yl'
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
type Besides = { card: string; consent: string }
const none: Besides = { card: `YLK${'0'.repeat(26)}`, consent: 'h-none' }
export const inputFor = (name: string, id: string, { card, consent }: Besides = none): unknown => {
  const decision = { id, rev: 1 }
  const atDesk = { idTail: '002X', seen: true }
  const paper = { code: 'MZ-001', form: {}, files: [] }
  const inputs: Record<string, unknown> = {
    'members.join': { name: '示例', community: office },
    'members.move': { community: office },
    'members.readNotices': { since: 0, until: 0 },
    'catalog.show': { code: 'MZ-001' },
    'catalog.confirm': { code: 'MZ-001', rev: 1, verified: true },
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
    'audit.search': { office },
    'audit.verify': { office, from: 0, prev: '' },
    'audit.compare': { office },
    'applications.solved': { ...decision, yes: true },
    'applications.keep': { id },
    'applications.takeOver': { ...decision, why: '示例' },
    'applications.handOver': { ...decision, to: { kind: 'office', office: 'yl/huangshan/nowhere' }, why: '示例' },
    'applications.colleagues': { office },
    'applications.find': { office, words: '秀英' },
    'applications.overview': { scope: office },
    'applications.listed': { scope: office, alone: false, figure: 'open' },
    'applications.mine': {},
    'applications.held': {},
    'applications.exported': {},
    'applications.show': { id },
    'applications.open': { id },
  }
  return inputs[name] ?? (name.startsWith('applications.') ? decision : {})
}

type Wrong = { leaks: string[]; locked: string[]; cases: number }
/** What a "no" may never carry: anything of the record. */
const traces = (number: string) => [number, '138****0000', '怎么领']

/** Every action × every role and scope, and strangers, over CloudBase's HTTP access with sessions of the kernel's own. */
export const runMatrix = async (cloud: Cloud): Promise<Wrong> => {
  process.env.SESSION_SECRET = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')).SESSION_SECRET
  const wang = await cloud.as(owner)
  const asked = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么领', phone: '13800000000' }, files: [] }
  const { id, number } = await wang.must(submit, asked)
  await wang.must(index, {})
  const consent = (await consentFor(wang, await cloud.as(helper))).id
  const besides = { consent, card: (await wang.must(myCard, { id, rev: 1, anew: false })).token }
  const wrong: Wrong = { leaks: [], locked: [], cases: 0 }
  // Joining turns a stranger into a member, so it is asked last.
  const order = [...actions].sort((a, b) => Number(a.name === 'members.join') - Number(b.name === 'members.join'))
  for (const person of personas) {
    const headers = { authorization: `Bearer ${sessionFor(person.openid, Date.now() + 3_600_000)}` }
    for (const action of order) {
      const body = { action: action.name, key: randomUUID(), input: inputFor(action.name, id, besides) }
      const answer = await cloud.post(`/http/${action.name.split('.')[0]}`, body, headers)
      const text = await answer.text()
      const envelope = JSON.parse(text)
      const denied = !envelope.ok && denials.has(envelope.failure.code)
      const what = `${person.name} ${action.name}: ${envelope.ok ? 'ok' : envelope.failure.code}`
      wrong.cases += 1
      const told = denied && traces(number).some((trace) => text.includes(trace))
      if (!mayAsk(action, person) && (!denied || told)) wrong.leaks.push(what)
      if (mayAsk(action, person) && denied) wrong.locked.push(what)
    }
  }
  return wrong
}
