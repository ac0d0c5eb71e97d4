import { submit } from '../../types/applying'
import { notices, readNotices } from '../../types/members'
import { reminders, wantReminders } from '../../types/reminders'
import { approve, claim } from '../../types/reviewing'
import { signUp, withdraw } from '../../types/signing-up'
import { lesson, plainly, published } from '../support/activities'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'

jest.setTimeout(60_000)
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
const minute = 60_000
const nine = Date.parse('2026-11-02T09:00:00+08:00')
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour

const start = async (settings?: Record<string, string>) => {
  cloud = await startCloud({ settings })
  await cloud.post('/local/clock', { now: nine, frozen: true })
  wang = await cloud.as('王秀英')
  chen = await cloud.as('陈静')
}
afterEach(() => cloud.stop())

/** WeChat's own sheet: the person allows one message of this template. */
const allows = (who: Neighbour, template: string) =>
  cloud.post('/client/subscriptions', { accepted: [template] }, { authorization: `Bearer ${who.session}` })
/** Allowed in WeChat and told to us, as the page does. */
const says = async (who: Neighbour, times = 1) => {
  for (let n = 0; n < times; n++) {
    await allows(who, 'sample-case')
    await who.must(wantReminders, { kinds: ['case'] })
  }
}
const asked = async (who = wang) => (await who.must(submit, question)).id
const answer = async (id: string) => {
  const { rev } = await chen.must(claim, { id, rev: 1 })
  await chen.must(approve, { id, rev, note: '带身份证来就行' })
}
const deliver = async (from = 'applications') => {
  await cloud.tick(from, 'handOn')
  return cloud.tick('members', 'remind')
}
type Sent = {
  input: { touser: string; page: string; data: Record<string, { value: string }> }
  output: { errcode: number }
}
const outbox = async (): Promise<Sent[]> =>
  (await (await fetch(`${cloud.url}/local/outbox`)).json()).filter(({ api }: { api: string }) =>
    api.startsWith('subscribe'),
  )
const sent = async () => (await outbox()).filter(({ output }) => output.errcode === 0)
const left = async (who: Neighbour) => (await documents(cloud, 'reminders', who.id))[0]?.left
const states = async (who: Neighbour) =>
  (await documents(cloud, 'notices')).filter(({ to }) => to === who.id).map(({ remind }) => remind)
const fault = (rule: object) => cloud.faults([{ action: 'openapi.subscribeMessage.send', ...rule }])

describe('before the operator has put in any template', () => {
  beforeEach(() => start({}))

  it('offers nothing, and every message lies in the inbox all the same', async () => {
    expect(await wang.must(reminders, {})).toEqual({ templates: {} })
    expect(await wang.ask(wantReminders, { kinds: ['case'] })).toMatchObject({ failure: { code: 'NO_TEMPLATE' } })
    await answer(await asked())
    await deliver()
    expect(await outbox()).toEqual([])
    expect((await wang.must(notices, {})).items.length).toBeGreaterThan(1)
    expect(new Set(await states(wang))).toEqual(new Set([undefined, 'off']))
  })
})

describe('templates that cannot be read', () => {
  it.each(['{', '{"case":{"id":"a b","title":"thing1","text":"thing2","at":"time3"}}', '{"case":{"id":"t"}}'])(
    'count as none: %s',
    async (REMINDER_TEMPLATES) => {
      await start({ REMINDER_TEMPLATES })
      expect(await wang.must(reminders, {})).toEqual({ templates: {} })
    },
  )
})

describe('with templates', () => {
  beforeEach(() => start())

  it('tells pages which templates there are', async () => {
    const stranger = await cloud.newcomer('somebody')
    expect(await stranger.must(reminders, {})).toEqual({
      templates: { case: 'sample-case', activity: 'sample-activity', voice: 'sample-voice' },
    })
  })

  it('reminds once for one yes, of what others did, in words that WeChat takes', async () => {
    const id = await asked()
    await deliver()
    expect(await outbox()).toEqual([])
    await says(wang)
    await answer(id)
    await deliver()
    const [one, ...more] = await sent()
    expect(more).toEqual([])
    expect(one?.input).toMatchObject({ touser: 'local-wangxiuying', page: `mine/application/index?id=${id}` })
    expect(one?.input.data.time3?.value).toBe('2026年11月02日 09:00')
    expect([...(one?.input.data.thing1?.value ?? '')].length).toBeLessThanOrEqual(20)
    expect(await left(wang)).toEqual({ 'sample-case': 0 })
    await answer(await asked())
    await deliver()
    expect(await sent()).toHaveLength(1)
  })

  it('counts a yes once however often it is sent, and two at once', async () => {
    await Promise.all([1, 2].map((n) => wang.must(wantReminders, { kinds: ['case', 'voice'] }, `two-at-once-${n}`)))
    for (const _again of [1, 2, 3]) await wang.must(wantReminders, { kinds: ['case', 'voice'] }, 'two-at-once-1')
    expect(await left(wang)).toEqual({ 'sample-case': 2, 'sample-voice': 2 })
  })

  it('never sends more than was wanted, whichever runs meet', async () => {
    await says(wang, 3)
    const ids = await Promise.all([1, 2, 3, 4].map(() => asked()))
    for (const id of ids) await answer(id)
    await cloud.tick('applications', 'handOn')
    await Promise.all(Array.from({ length: 6 }, () => cloud.tick('members', 'remind')))
    await cloud.tick('members', 'remind')
    expect(await sent()).toHaveLength(3)
    expect(await left(wang)).toEqual({ 'sample-case': 0 })
  })

  it('does not trouble WeChat with what was read in the inbox, or is a day old', async () => {
    await says(wang, 2)
    await answer(await asked())
    await cloud.tick('applications', 'handOn')
    const [newest] = (await wang.must(notices, {})).items
    await wang.must(readNotices, { since: 0, until: newest?.at ?? 0 })
    await cloud.tick('members', 'remind')
    expect(new Set(await states(wang))).toEqual(new Set([undefined, 'read']))
    const other = await asked()
    await answer(other)
    await cloud.tick('applications', 'handOn')
    await cloud.post('/local/clock', { advanceMs: 25 * 60 * minute })
    await cloud.tick('members', 'remind')
    expect(await outbox()).toEqual([])
    expect(await left(wang)).toEqual({ 'sample-case': 2 })
  })

  it('reminds a family of a seat that came free, and nobody of what they did themselves', async () => {
    const id = await published(cloud, lesson(nine, { capacity: 1 }))
    const ma = await cloud.as('马建军')
    await ma.must(signUp, { id, people: ['p1'], ...plainly })
    await allows(wang, 'sample-activity')
    await wang.must(wantReminders, { kinds: ['activity'] })
    await wang.must(signUp, { id, people: ['p1'], ...plainly })
    await deliver('activities')
    expect(await outbox()).toEqual([])
    await ma.must(withdraw, { id, people: ['p1'] })
    await deliver('activities')
    const [one] = await sent()
    expect(one?.input).toMatchObject({ touser: 'local-wangxiuying', page: `coming/activity/index?id=${id}` })
  })
})

describe('what WeChat refuses', () => {
  beforeEach(async () => {
    await start()
    await says(wang, 2)
  })
  const told = async () => {
    await answer(await asked())
    await cloud.tick('applications', 'handOn')
    await cloud.tick('members', 'remind')
  }
  /** What WeChat said of the one message that was tried. */
  const tried = async () =>
    (await documents(cloud, 'notices')).filter(({ to, remindTries }) => to === wang.id && remindTries !== undefined)

  it('believes WeChat that the person no longer wants any', async () => {
    await fault({ kind: 'error', errcode: 43101, nth: 1 })
    await told()
    expect(await tried()).toMatchObject([
      { remind: 'refused', remindTries: 1, remindWhy: expect.stringContaining('43101') },
    ])
    expect(await left(wang)).toEqual({ 'sample-case': 0 })
  })

  it('tries again when WeChat is busy, three times at most, and keeps the yes meanwhile', async () => {
    await fault({ kind: 'error', errcode: -1 })
    await told()
    const first = await tried()
    expect(first).toMatchObject([{ remind: 'due', remindTries: 1 }])
    await cloud.tick('members', 'remind')
    expect(await tried()).toEqual(first)
    for (const minutes of [1, 2, 3]) await cloud.post('/local/clock', { advanceMs: minutes * minute })
    expect(await tried()).toMatchObject([{ remind: 'failed', remindTries: 3 }])
    expect(await left(wang)).toEqual({ 'sample-case': 2 })
  })

  it('sends at the second try when WeChat is there again', async () => {
    await fault({ kind: 'error', errcode: 45009, nth: 1 })
    await told()
    await cloud.post('/local/clock', { advanceMs: 2 * minute })
    expect(await tried()).toMatchObject([{ remind: 'sent', remindTries: 1 }])
    expect(await left(wang)).toEqual({ 'sample-case': 1 })
  })

  it.each([47003, 40037, -604101])(
    'does not repeat what is wrong with the message or the settings (%i)',
    async (errcode) => {
      await fault({ kind: 'error', errcode })
      await told()
      const before = await tried()
      expect(new Set(before.map(({ remind }) => remind))).toEqual(new Set(['failed']))
      await cloud.post('/local/clock', { advanceMs: 10 * minute })
      await cloud.tick('members', 'remind')
      expect(await tried()).toEqual(before)
      expect(await left(wang)).toEqual({ 'sample-case': 2 })
    },
  )

  it('sends none twice when the answer was lost', async () => {
    await fault({ kind: 'error', after: true })
    await told()
    const lost = await tried()
    expect(new Set(lost.map(({ remind }) => remind))).toEqual(new Set(['lost']))
    await cloud.faults([])
    await cloud.post('/local/clock', { advanceMs: 10 * minute })
    await cloud.tick('members', 'remind')
    expect(await sent()).toHaveLength(lost.length)
  })

  it('leaves the act and the inbox as they are', async () => {
    await fault({ kind: 'timeout' })
    await told()
    expect((await wang.must(notices, {})).items.some(({ tone }) => tone === 'good')).toBe(true)
  })
})
