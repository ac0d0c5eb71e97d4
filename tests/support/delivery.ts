import { randomUUID } from 'node:crypto'
import type { Action } from '../../types/action'
import { resubmit, solved, submit, withdraw } from '../../types/applying'
import { calendar, setYear } from '../../types/calendar'
import { confirm, show as showService } from '../../types/catalog'
import { edit, history, restore } from '../../types/editing'
import { exportCases } from '../../types/exporting'
import { handOver, keep, takeOver } from '../../types/handling'
import { join, move, readNotices } from '../../types/members'
import { dropPhrase, keepPhrase } from '../../types/phrases'
import { erase } from '../../types/privacy'
import { approve, claim, reject, release, reveal, sendBack } from '../../types/reviewing'
import { together, undo } from '../../types/together'
import { doorScenes } from './check-ins'
import type { Cloud } from './cloud'
import { activityScenes } from './delivery-of-activities'
import { bookingScenes } from './delivery-of-booking'
import { centreScenes } from './delivery-of-centres'
import { draftScenes } from './delivery-of-drafts'
import { helpScenes } from './delivery-of-help'
import { importScenes } from './delivery-of-imports'
import { meetingScenes } from './delivery-of-meetings'
import { voteScenes } from './delivery-of-votes'
import { peopleScenes } from './delivery-people'
import { documents, keysIn, type Scene } from './documents'
import { proposalScenes } from './proposals/delivery'

const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
const office = 'yl/huangshan/lvdibei'
const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]

/** How many entries of a record's own journal carry this key. */
const entries = (cloud: Cloud, id: string) => async (key: string) =>
  keysIn((await documents(cloud, 'applications', id))[0], 'journal').filter((one) => one === key).length

type Stage = 'submitted' | 'claimed' | 'returned' | 'closed'
const caseAt = async (cloud: Cloud, stage: Stage) => {
  const [wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
  const { id } = await wang.must(submit, question)
  const at = { id, rev: 1 }
  if (stage !== 'submitted') at.rev = (await chen.must(claim, at)).rev
  if (stage === 'returned') at.rev = (await chen.must(sendBack, { ...at, marks })).rev
  if (stage === 'closed') at.rev = (await chen.must(approve, { ...at, note: '带身份证' })).rev
  return { wang, chen, at, effects: entries(cloud, id) }
}

const desk =
  (stage: Stage, action: Action, more: object = {}): Scene =>
  async (cloud) => {
    const { chen, at, effects } = await caseAt(cloud, stage)
    return { who: chen, action, input: { ...at, ...more }, effects }
  }
const resident =
  (stage: Stage, action: Action, more: object = {}): Scene =>
  async (cloud) => {
    const { wang, at, effects } = await caseAt(cloud, stage)
    return { who: wang, action, input: { ...at, ...more }, effects }
  }

const editorAt = async (cloud: Cloud) => {
  const who = await cloud.as('潘文')
  const { rev, service } = await who.must(showService, { code: 'MZ-009' })
  const effects = async (key: string) =>
    keysIn((await documents(cloud, 'services', 'MZ-009'))[0], 'journal').filter((one) => one === key).length
  return { who, service, given: { code: 'MZ-009', rev, why: '按新文件', vouch: false }, effects }
}

let joined = 0
/** Every act that changes something, made ready to be sent; how often it took effect can be counted. */
export const scenes: Record<string, Scene> = {
  ...peopleScenes,
  [submit.name]: async (cloud) => ({
    who: await cloud.as('王秀英'),
    action: submit,
    input: question,
    effects: async (key) =>
      (await documents(cloud, 'applications')).filter((doc) => keysIn(doc, 'journal')[0] === key).length,
  }),
  [resubmit.name]: resident('returned', resubmit, { form: { question: '老人补贴怎么领' }, files: [] }),
  [withdraw.name]: resident('submitted', withdraw),
  [solved.name]: resident('closed', solved, { yes: false, why: '没人接电话' }),
  [erase.name]: resident('closed', erase),
  [claim.name]: desk('submitted', claim),
  [release.name]: desk('claimed', release),
  [sendBack.name]: desk('claimed', sendBack, { marks }),
  [approve.name]: desk('claimed', approve, { note: '带身份证' }),
  [reject.name]: desk('claimed', reject, { why: '不归本处' }),
  [reveal.name]: desk('claimed', reveal, { field: 'phone', why: '核对' }),
  [handOver.name]: desk('claimed', handOver, { to: { kind: 'person', id: 'm-guolei' }, why: '他熟悉' }),
  [takeOver.name]: async (cloud) => {
    const { at, effects } = await caseAt(cloud, 'claimed')
    await cloud.pass(11 * 60_000)
    return { who: await cloud.as('郭磊'), action: takeOver, input: { ...at, why: '同事离开了' }, effects }
  },
  [together.name]: async (cloud) => {
    const { chen, at, effects } = await caseAt(cloud, 'claimed')
    const what = { act: 'approve' as const, note: '带身份证' }
    return { who: chen, action: together, input: { office, code: 'MZ-001', what, items: [at] }, effects }
  },
  [undo.name]: async (cloud) => {
    const { chen, at, effects } = await caseAt(cloud, 'claimed')
    const what = { act: 'sendBack' as const, marks }
    const { rows } = await chen.must(together, { office, code: 'MZ-001', what, items: [at] })
    const items = rows.flatMap((row) => (row.ok ? [{ id: row.id, rev: row.rev }] : []))
    return { who: chen, action: undo, input: { office, items }, effects }
  },
  [keepPhrase.name]: async (cloud) => {
    const words = '请带身份证原件'
    const effects = async () => (await documents(cloud, 'phrases')).filter((one) => one.words === words).length
    return { who: await cloud.as('陈静'), action: keepPhrase, input: { office, kind: 'answer', words }, effects }
  },
  [dropPhrase.name]: async (cloud) => {
    const chen = await cloud.as('陈静')
    const { id } = await chen.must(keepPhrase, { office, kind: 'reject', words: '不归本处办理' })
    const effects = async () => ((await documents(cloud, 'phrases', id))[0]?.dropped === true ? 1 : 0)
    return { who: chen, action: dropPhrase, input: { office, id }, effects }
  },
  [exportCases.name]: async (cloud) => {
    const input = { office, taken: { kind: 'queue', filter: 'all' }, why: '开会用' }
    const effects = async (key: string) =>
      (await documents(cloud, 'exports')).filter((doc) => keysIn(doc, 'journal')[0] === key).length
    return { who: await cloud.as('陈静'), action: exportCases, input, effects }
  },
  [keep.name]: async (cloud) => {
    const { chen, at } = await caseAt(cloud, 'claimed')
    // Looking on leaves no entry: the case must stay as it was, the lease apart.
    const effects = async () => Number((await documents(cloud, 'applications', at.id))[0]?.rev) - at.rev + 1
    return { who: chen, action: keep, input: { id: at.id }, effects }
  },
  ...helpScenes,
  ...draftScenes,
  ...bookingScenes,
  ...activityScenes,
  ...centreScenes,
  ...voteScenes,
  ...doorScenes,
  ...importScenes,
  ...proposalScenes,
  ...meetingScenes,
  [join.name]: async (cloud) => {
    const name = `李${'新春梅兰竹菊松柏'[joined % 8]}${'一二三四五六七八'[Math.floor(joined++ / 8)]}`
    const input = { name, community: 'yl/pengcheng/xuanwu' }
    const effects = async () => (await documents(cloud, 'members')).filter((one) => one.name === name).length
    return { who: await cloud.newcomer('新来的'), action: join, input, effects }
  },
  [move.name]: async (cloud) => {
    const who = await cloud.as('刘志强')
    const effects = async (key: string) =>
      keysIn((await documents(cloud, 'members', who.id))[0], 'moves').filter((one) => one === key).length
    return { who, action: move, input: { community: 'yl/pengcheng/xuanwu' }, effects }
  },
  [readNotices.name]: async (cloud) => {
    const { wang, at } = await caseAt(cloud, 'claimed')
    await cloud.tick('applications', 'handOn')
    const mine = async () =>
      (await documents(cloud, 'notices')).filter(({ to, record }) => to === wang.id && record === at.id)
    // Read is read: once or five times, the lines are as many as before and none is unread.
    const before = (await mine()).length
    const effects = async () => {
      const now = await mine()
      return now.length === before && now.every(({ read }) => read === true) ? 1 : 0
    }
    return { who: wang, action: readNotices, input: { since: 0, until: 9_999_999_999_999 }, effects }
  },
  [setYear.name]: async (cloud) => {
    const who = await cloud.as('于岚')
    const { rev } = await who.must(calendar, {})
    const year = {
      year: 2027,
      off: [{ day: `2027-01-${String((rev % 28) + 1).padStart(2, '0')}`, name: '元旦' }],
      work: [],
    }
    const effects = async (key: string) =>
      keysIn((await documents(cloud, 'calendar', 'yl'))[0], 'journal').filter((one) => one === key).length
    return { who, action: setYear, input: { rev, year, why: '按通知' }, effects }
  },
  [edit.name]: async (cloud) => {
    const { who, service, given, effects } = await editorAt(cloud)
    return { who, action: edit, input: { ...given, terms: { ...service, fee: `不收费 ${given.rev}` } }, effects }
  },
  [restore.name]: async (cloud) => {
    const { who, service, given, effects } = await editorAt(cloud)
    const { items } = await who.must(history, { code: given.code })
    const edition = items[0]?.rev ?? 1
    const { rev } = await who.must(edit, { ...given, terms: { ...service, fee: `不收费 ${given.rev}` } })
    return { who, action: restore, input: { ...given, rev, edition }, effects }
  },
  [confirm.name]: async (cloud) => {
    const who = await cloud.as('潘文')
    const { rev, service } = await who.must(showService, { code: 'MZ-004' })
    const effects = async (key: string) =>
      keysIn((await documents(cloud, 'services', 'MZ-004'))[0], 'journal').filter((one) => one === key).length
    return { who, action: confirm, input: { code: 'MZ-004', rev, verified: !service.verified }, effects }
  },
}

type Wrong = string[]
const differing = (answers: object[]): boolean => new Set(answers.map((one) => JSON.stringify(one))).size > 1
const plain = ({ trips: _trips, requestId: _id, ...rest }: Record<string, unknown>) => rest

/** The same call twice and five times at once: one effect, one answer. */
const inParallel = async (cloud: Cloud, name: string, times: number): Promise<Wrong> => {
  const { who, action, input, effects } = await (scenes[name] as Scene)(cloud)
  const key = randomUUID()
  const sent = Array.from({ length: times }, () => who.ask(action, input as never, key))
  const answers = (await Promise.all(sent)).map((one) => plain(one))
  const count = await effects(key)
  const good = answers.every(({ ok }) => ok === true) && !differing(answers)
  return count === 1 && good ? [] : [`${name} × ${times}: ${count} effects, ${JSON.stringify(answers).slice(0, 300)}`]
}

/** The reply of the n-th database call is lost, then the page sends the same again. */
const afterLoss = async (cloud: Cloud, name: string, nth: number): Promise<Wrong> => {
  const { who, action, input, effects } = await (scenes[name] as Scene)(cloud)
  const key = randomUUID()
  const of = name.split('.')[0]
  const wire = ['aggregateDocuments', 'getDocument', 'insertDocument', 'modifyDocument']
  const rules = wire.map((one) => ({ action: `database.${one}`, function: of, nth, kind: 'lost-reply' }))
  await cloud.faults(rules)
  await who.ask(action, input as never, key)
  await cloud.faults([])
  const again = await who.ask(action, input as never, key)
  const count = await effects(key)
  return count === 1 && again.ok
    ? []
    : [`${name}, reply ${nth} lost: ${count} effects, ${JSON.stringify(again).slice(0, 300)}`]
}

/** How often an act took effect more or less than once, over every way of sending it again. */
export const duplicates = async (
  cloud: Cloud,
  names = Object.keys(scenes),
): Promise<{ tried: number; wrong: Wrong }> => {
  const wrong: Wrong = []
  let tried = 0
  for (const name of names) {
    for (const times of [2, 5]) wrong.push(...(await inParallel(cloud, name, times)))
    for (const nth of [1, 2]) wrong.push(...(await afterLoss(cloud, name, nth)))
    tried += 4
  }
  return { tried, wrong }
}
