import { canonical } from '../../cloudfunctions/kernel/context'
import type { Done } from '../../types/meeting-act'
import { replay } from '../../types/meeting-apply'
import { panel, run } from '../../types/meeting-hosting'
import { MeetingState } from '../../types/meeting-state'
import { ballot, checkIn, take } from '../../types/meetings'
import { join } from '../../types/members'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { moved, office } from '../support/meetings/held'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

const many = 40
const crowd = async (): Promise<Neighbour[]> => {
  const names = Array.from(
    { length: many },
    (_, at) => `邻居${'一二三四五六七八'[at % 8]}${'甲乙丙丁戊'[Math.floor(at / 8)]}`,
  )
  const people = await Promise.all(names.map((name) => cloud.newcomer(name)))
  await Promise.all(people.map((one, at) => one.must(join, { name: names[at] ?? '', community: office })))
  return people
}
const stateOf = async (id: string) => {
  const [doc] = await documents(cloud, 'meetings', id)
  const { start, acts } = doc as unknown as { start: MeetingState; acts: Done[] }
  return { state: MeetingState.parse(doc), start, acts }
}
/** The record but for its count of writes, which the journal does not tell. */
const told = (s: MeetingState | undefined) => canonical({ ...MeetingState.parse(s), rev: 0 })

it('lets forty phones check in, ask to speak and vote in the same second, each once and none refused', async () => {
  const { id, chen, does } = await moved(cloud)
  const people = await crowd()
  const { code } = await chen.must(panel, { id })
  const came = await Promise.all(people.map((one) => one.ask(checkIn, { id, code })))
  expect(came.filter(({ ok }) => !ok)).toEqual([])
  const asked = await Promise.all(people.map((one) => one.ask(take, { id, act: { kind: 'ask', side: 'for' } })))
  expect(asked.filter(({ ok }) => !ok)).toEqual([])
  expect(Object.keys((await stateOf(id)).state.asks)).toHaveLength(many)

  await people[0]?.must(take, { id, act: { kind: 'motion', motion: 'previous', text: '' } })
  await people[1]?.must(take, { id, act: { kind: 'second' } })
  await does({ kind: 'openVote', way: 'phones' })
  const choices = people.map((_, at) => (at % 4 === 0 ? ('no' as const) : ('yes' as const)))
  const twice = people.flatMap((one, at) => {
    const cast = { id, motion: 2, choice: choices[at] ?? 'yes' }
    return [one.ask(ballot, cast, `ballot-of-${at}-once`), one.ask(ballot, cast, `ballot-of-${at}-once`)]
  })
  expect((await Promise.all(twice)).filter(({ ok }) => !ok)).toEqual([])
  await does({ kind: 'closeVote' })
  const { state, start, acts } = await stateOf(id)
  expect(state.decided.at(-1)).toMatchObject({ passed: true, tally: { heads: { yes: 30, no: 10, abstain: 0 } } })
  expect(told(replay(start, acts))).toBe(told(state))
})

it('counts every ballot that was taken and takes none after it counted, when the vote closes amid them', async () => {
  const { id, chen, does } = await moved(cloud, { secret: true })
  const people = await crowd()
  const { code } = await chen.must(panel, { id })
  await Promise.all(people.map((one) => one.must(checkIn, { id, code })))
  await does({ kind: 'openVote', way: 'phones' })
  const casting = people.map((one) => one.ask(ballot, { id, motion: 1, choice: 'yes' }))
  const closing = new Promise((later) => setTimeout(later, 30)).then(() =>
    chen.ask(run, { id, act: { kind: 'closeVote' } }),
  )
  const [answers, closed] = [await Promise.all(casting), await closing]
  expect(closed).toMatchObject({ ok: true })
  const refused = answers.flatMap((one) => (one.ok ? [] : [one.failure.code]))
  expect(refused.filter((code) => code !== 'NO_VOTE' && code !== 'VOTE_CLOSED')).toEqual([])
  const { state, start, acts } = await stateOf(id)
  expect(state.decided.at(-1)?.tally.heads.yes).toBe(many - refused.length)
  expect(told(replay(start, acts))).toBe(told(state))
})
