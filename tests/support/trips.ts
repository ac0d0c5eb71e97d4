import type { Action, Given, Output } from '../../types/action'
import { resubmit, solved, submit, withdraw } from '../../types/applying'
import { calendar, setYear } from '../../types/calendar'
import { atCounter, byCard, card, cardOf, myCard, seeCard } from '../../types/card'
import { checkIn } from '../../types/check-in'
import { agree, withdraw as withdrawConsent } from '../../types/consenting'
import { draft, drafts, dropDraft, keepDraft } from '../../types/drafts'
import { exportCases, exportFile } from '../../types/exporting'
import { colleagues, find, handOver, keep, takeOver } from '../../types/handling'
import { acceptHelp, dismiss, helpCode, helpers, submitAtDesk, submitFor, takeBack } from '../../types/helping'
import { myHours } from '../../types/hours'
import { listed, overview } from '../../types/overview'
import { findPerson, grant, leave, people, person, revoke, showCode } from '../../types/people'
import { dropPhrase, keepPhrase, phrases } from '../../types/phrases'
import { reminders, wantReminders } from '../../types/reminders'
import { approve, claim, open, queue, reject, release, reveal, sendBack } from '../../types/reviewing'
import { seen as atWork, endOtherSessions, endSession, sessions } from '../../types/sign-in'
import { mySeats } from '../../types/signing-up'
import { together, undo } from '../../types/together'
import { preview } from '../../types/workflow'
import { centreTrips } from './centres'
import { doorTrips } from './check-ins'
import type { Cloud, Neighbour } from './cloud'
import { deskInput, paperOf, service } from './helped'
import { proposalTrips, twoQuestions } from './proposals/trips'
import { activityTrips, costlyActs } from './trips-of-activities'
import { bookingTrips, costly } from './trips-of-booking'
import { meetingTrips } from './trips-of-meetings'
import { severalRecords, voteTrips } from './trips-of-votes'

const office = 'yl/huangshan/lvdibei'
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]

/** Round trips that an action may cost: a question one, an act two, a ticket at the door one; a person new at the desk is kept first. */
const twice: readonly string[] = [mySeats.name, myHours.name, exportFile.name, ...twoQuestions]
const limitOf = ({ name, changes }: Action): number => {
  if (severalRecords[name] !== undefined) return severalRecords[name]
  if (name === submitAtDesk.name || costly.includes(name) || costlyActs.includes(name)) return 3
  if (name === checkIn.name) return 1
  return changes || twice.includes(name) ? 2 : 1
}

type Count = <A extends Action>(who: Neighbour, action: A, input: Given<A>) => Promise<Output<A>>
/** Everything that helps somebody: by a code, and at the counter with the card. */
const helpTrips = async (count: Count, { wang, zhang, chen }: Record<'wang' | 'zhang' | 'chen', Neighbour>) => {
  const consent = async () => {
    const { digits } = await count(wang, helpCode, {})
    return (await count(zhang, acceptHelp, { name: wang.name, digits, code: service })).id
  }
  const used = { consent: await consent(), code: service, ...(await paperOf(zhang)) }
  const { id } = await count(zhang, submitFor, used)
  const shown = await count(zhang, myCard, { id, rev: 1, anew: false })
  await count(zhang, seeCard, { id })
  await count(zhang, cardOf, { card: shown.token })
  await count(wang, dismiss, { id, rev: shown.rev })
  await consent()
  const [given] = (await count(wang, helpers, {})).given
  if (given) await count(wang, takeBack, { id: given.id, rev: given.rev })
  const made = await count(chen, submitAtDesk, { ...deskInput, ...(await paperOf(chen)) })
  const printed = await count(chen, card, { id: made.id, rev: 1, anew: false })
  const there = await count(chen, byCard, { card: printed.token })
  const what = { kind: 'withdraw' as const }
  await count(chen, atCounter, { card: printed.token, rev: there.rev, idTail: deskInput.idTail, seen: true, what })
}

/** What each action at the desk costs the database, the worst time that it was asked. */
export const deskTrips = async (cloud: Cloud): Promise<Record<string, { value: number; limit: number }>> => {
  const seen: Record<string, { value: number; limit: number }> = {}
  const count = async <A extends Action>(who: Neighbour, action: A, input: Given<A>): Promise<Output<A>> => {
    const answer = await who.ask(action, input)
    if (!answer.ok) throw new Error(`${action.name}: ${JSON.stringify(answer.failure)}`)
    const value = Math.max(seen[action.name]?.value ?? 0, answer.trips)
    seen[action.name] = { value, limit: limitOf(action) }
    return answer.output
  }
  const [wang, chen, guo] = [await cloud.as('王秀英'), await cloud.as('陈静'), await cloud.as('郭磊')]
  const yang = await cloud.as('杨慧')
  const made = async () => (await count(wang, submit, question)).id
  const held = async () => {
    const id = await made()
    return { id, rev: (await count(chen, claim, { id, rev: 1 })).rev }
  }
  await count(chen, queue, { office, filter: 'all' })
  await count(chen, find, { office, words: '5678' })
  await count(chen, colleagues, { office })
  const first = await held()
  await count(chen, open, { id: first.id })
  await count(chen, keep, { id: first.id })
  first.rev = (await count(chen, reveal, { ...first, field: 'phone', why: '核对' })).rev
  first.rev = (await count(chen, sendBack, { ...first, marks })).rev
  first.rev = (await count(wang, resubmit, { ...first, form: { question: '怎么领' }, files: [] })).rev
  first.rev = (await count(chen, handOver, { ...first, to: { kind: 'person', id: guo.id }, why: '他熟悉' })).rev
  await cloud.pass(11 * 60_000)
  first.rev = (await count(chen, takeOver, { ...first, why: '同事离开了' })).rev
  first.rev = (await count(chen, approve, { ...first, note: '带身份证' })).rev
  await count(wang, solved, { ...first, yes: false, why: '没人接电话' })
  await count(chen, release, await held())
  await count(chen, reject, { ...(await held()), why: '不归本处' })
  await count(wang, withdraw, { id: await made(), rev: 1 })
  const several = { office, code: 'MZ-001', items: [await held()] }
  const done = await count(chen, together, { ...several, what: { act: 'approve', note: '带身份证' } })
  const items = done.rows.flatMap((row) => (row.ok ? [{ id: row.id, rev: row.rev }] : []))
  await count(chen, undo, { office, items })
  const sentence = await count(chen, keepPhrase, { office, kind: 'answer', words: '请带身份证' })
  await count(chen, phrases, { office })
  await count(chen, dropPhrase, { office, id: sentence.id })
  const he = await cloud.as('何勇')
  const sun = { id: 'm-sunli', why: '示例' }
  const role = { role: 'reviewer' as const, scope: office }
  await count(he, people, { scope: 'yl/huangshan' })
  await count(he, findPerson, { scope: office, by: { kind: 'name', name: '孙丽', community: office } })
  await count(await cloud.as('孙丽'), showCode, {})
  const given = await count(he, grant, { ...sun, ...role, rev: 0, title: '示例' })
  await count(he, person, { id: sun.id })
  const taken = await count(he, revoke, { ...sun, ...role, rev: given.rev })
  const back = await count(he, grant, { ...sun, ...role, rev: taken.rev, title: '示例' })
  await count(he, leave, { ...sun, rev: back.rev })
  await count(he, atWork, {})
  await count(he, sessions, {})
  await count(he, endSession, {})
  await count(he, endOtherSessions, {})
  const kept = { subject: 'ask:MZ-001', code: 'MZ-001', form: { question: '怎么' }, files: [], device: 'd-1' }
  const { edition } = await count(wang, keepDraft, { ...kept, edition: 0 })
  await count(wang, keepDraft, { ...kept, form: { question: '怎么办' }, edition })
  await count(wang, reminders, {})
  await count(wang, wantReminders, { kinds: ['case'] })
  await count(wang, wantReminders, { kinds: ['case'] })
  await count(wang, withdrawConsent, { what: 'privacy', edition: 1 })
  await count(wang, agree, { what: 'privacy', edition: 1 })
  await count(wang, drafts, {})
  await count(wang, draft, { subject: kept.subject })
  await count(wang, dropDraft, { subject: kept.subject, edition: edition + 60_000 })
  const { rev } = await count(yang, calendar, {})
  const year = { year: 2027, off: [{ day: '2027-01-01', name: '元旦' }], work: [] }
  await count(await cloud.as('于岚'), setYear, { rev, year, why: '按通知' })
  const way = { community: office, department: 'mz', chain: ['community' as const], promisedDays: 5 }
  await count(await cloud.as('潘文'), preview, way)
  await count(yang, overview, { scope: office })
  await count(yang, listed, { scope: office, alone: false, figure: 'open' })
  const all = { kind: 'queue' as const, filter: 'all' as const }
  const { id: file } = await count(chen, exportCases, { office, taken: all, why: '开会用' })
  await count(chen, exportFile, { id: file })
  await helpTrips(count, { wang, chen, zhang: await cloud.as('张敏') })
  await activityTrips(cloud, count)
  await centreTrips(cloud, count)
  await doorTrips(cloud, count)
  await bookingTrips(cloud, count)
  await voteTrips(cloud, count)
  await proposalTrips(cloud, count)
  await meetingTrips(cloud, count)
  return seen
}
