import { Byte, Encoder } from '@nuintun/qrcode'
import { atCounter, byCard, card, cardOf, myCard, seeCard, tokenIn } from '../../types/card'
import { submitAtDesk } from '../../types/helping'
import { approve, claim, open, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { deskCase, deskInput, helpedCase, paperOf, told } from '../support/helped'

jest.setTimeout(120_000)
let cloud: Cloud
let wang: Neighbour
let liu: Neighbour
let far: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  ;[wang, liu, far] = [await cloud.as('王秀英'), await cloud.as('刘志强'), await cloud.as('袁媛')]
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const marks = [{ kind: 'field' as const, field: 'phone', why: '打不通' }]
const seen = { idTail: '002X', seen: true as const }

it('opens the same case at any counter, which takes what is missing in and tells both', async () => {
  const { id } = await helpedCase(wang, liu)
  const chen = await cloud.as('陈静')
  const printed = await chen.must(card, { id, rev: 1, anew: false })
  expect(printed).toMatchObject({ name: '王**', helper: '刘**', no: 1 })
  expect(JSON.stringify(printed)).not.toContain('王秀英')
  let { rev } = await chen.must(claim, { id, rev: printed.rev })
  rev = (await chen.must(sendBack, { id, rev, marks })).rev
  expect(codeOf(await far.ask(open, { id }))).toBe('NOT_FOUND')
  const there = await far.must(byCard, { card: printed.token })
  expect(there).toMatchObject({
    id,
    rev,
    own: false,
    name: '王**',
    can: { mend: { ok: true }, withdraw: { ok: false } },
  })
  expect(there.fields).toMatchObject([{ key: 'phone', why: '打不通' }])
  expect(JSON.stringify(there)).not.toMatch(/王秀英|138\*\*\*\*/)
  const what = { kind: 'mend' as const, form: { phone: '13900000000' }, files: [] }
  const done = await far.must(atCounter, { card: printed.token, rev, ...seen, what })
  expect(done.state).toBe('reviewing')
  const withdraw = { card: printed.token, rev: done.rev, ...seen, what: { kind: 'withdraw' as const } }
  expect(codeOf(await far.ask(atCounter, withdraw))).toBe('OWN_PHONE')
  await cloud.tick('applications', 'handOn')
  for (const who of [wang, liu])
    expect((await told(who, cloud)).join()).toMatch(/窗口收下补的材料，看过身份证，尾号 002X/)
  expect((await chen.must(open, { id })).application.timeline.at(-1)).toMatchObject({
    who: '袁媛',
    word: '窗口代办一步',
  })
})

it('tells a resident with a card only what is theirs', async () => {
  const { id } = await helpedCase(wang, liu)
  const { card: seenCard, rev } = await liu.must(seeCard, { id })
  const token = seenCard?.token ?? ''
  expect(rev).toBe(1)
  expect((await wang.must(seeCard, { id })).card?.token).toBe(token)
  expect((await wang.must(cardOf, { card: token })).id).toBe(id)
  expect((await liu.must(cardOf, { card: token })).id).toBe(id)
  const zhang = await cloud.as('张敏')
  expect(codeOf(await zhang.ask(cardOf, { card: token }))).toBe('NOT_FOUND')
  expect(codeOf(await zhang.ask(byCard, { card: token }))).toBe('NOT_ALLOWED')
  expect(codeOf(await zhang.ask(seeCard, { id }))).toBe('NOT_FOUND')
  expect(codeOf(await zhang.ask(myCard, { id, rev: 1, anew: true }))).toBe('NOT_FOUND')
})

it('lets a lost card die when it is replaced, and a retry of the replacing gives the same new one', async () => {
  const { id } = await helpedCase(wang, liu)
  const lost = await liu.must(myCard, { id, rev: 1, anew: false })
  const input = { id, rev: lost.rev, anew: true }
  const fresh = await wang.must(myCard, input, 'a-new-card-please')
  expect((await wang.must(myCard, input, 'a-new-card-please')).token).toBe(fresh.token)
  expect([fresh.no, fresh.token === lost.token]).toEqual([2, false])
  expect(codeOf(await far.ask(byCard, { card: lost.token }))).toBe('NOT_FOUND')
  expect(codeOf(await wang.ask(cardOf, { card: lost.token }))).toBe('NOT_FOUND')
  expect((await far.must(byCard, { card: fresh.token })).id).toBe(id)
})

it('takes a person without WeChat through to the end at the counter, the ID card seen each time', async () => {
  const { id, chen } = await deskCase(cloud, '孙丽')
  const first = await chen.must(open, { id })
  expect(first.application).toMatchObject({
    applicant: '赵桂兰',
    atDesk: true,
    helper: { name: '孙丽', active: false },
  })
  expect(first.application.timeline[0]?.note).toMatch(/窗口看过身份证，尾号 002X，由孙丽代办/)
  const { token, rev: printed } = await chen.must(card, { id, rev: 1, anew: false })
  let rev = printed
  for (const name of ['陈静', '唐丽', '袁媛']) {
    const who = await cloud.as(name)
    rev = (await who.must(claim, { id, rev })).rev
    rev = (await who.must(approve, { id, rev })).rev
  }
  const no = { card: token, rev, ...seen, what: { kind: 'answer' as const, yes: false, why: '钱没有到' } }
  expect(codeOf(await far.ask(atCounter, { ...no, idTail: '1234' }))).toBe('NOT_SAME')
  expect((await far.must(atCounter, no)).state).toBe('submitted')
  const again = await far.must(byCard, { card: token })
  const withdrawn = { card: token, rev: again.rev, ...seen, what: { kind: 'withdraw' as const, why: '不办了' } }
  expect((await chen.must(atCounter, withdrawn)).state).toBe('withdrawn')
  await cloud.tick('applications', 'handOn')
  const notices = await (await fetch(`${cloud.url}/local/collections/notices?limit=200`)).text()
  expect(notices).not.toContain('m-desk-')
})

it('knows the same person at the desk again, and lets nobody sign in as them', async () => {
  const first = await deskCase(cloud)
  await deskCase(cloud)
  const people: { _id: string; name: string; openid: string }[] = (
    await (await fetch(`${cloud.url}/local/collections/members?limit=200`)).json()
  ).documents.filter(({ name }: { name: string }) => name === '赵桂兰')
  expect(people).toHaveLength(1)
  const { session } = await (await cloud.post('/local/sign-in', { memberId: people[0]?._id })).json()
  const asked = { action: 'members.me', input: {} }
  const headers = { authorization: `Bearer ${session ?? 'none'}` }
  const answer = await (await cloud.post('/call/members', asked, headers)).json()
  expect(answer.failure?.code).toMatch(/NO_IDENTITY|NO_SESSION/)
  const elsewhere = { ...deskInput, ...(await paperOf(far)) }
  expect(codeOf(await far.ask(submitAtDesk, elsewhere))).toBe('NOT_FOUND')
  expect(first.number).toMatch(/^YL/)
})

it('reads a token from what a scanner types', () => {
  const token = `YLK${'0A'.repeat(13)}`
  for (const text of [token, token.toLowerCase(), ` ${token}\n`, `https://example.org/k/${token}`, `scene=${token}`])
    expect(tokenIn(text)).toBe(token)
  for (const text of ['YL261123-000001', `${token}1`, `YLKI${'0'.repeat(25)}`]) expect(tokenIn(text)).toBeUndefined()
  expect(token.length).toBeLessThanOrEqual(32)
  expect(new Encoder({ level: 'M' }).encode(new Byte(`https://example.org/k/${token}`)).version).toBeLessThan(6)
})
