import { dayAfter, today } from '../../cloudfunctions/kernel/dates'
import { printedCode, screenCode } from '../../cloudfunctions/kernel/passes'
import { bookRoom, centre, confirmVisit, desk, freeRoom, here, kiosk, visit } from '../../types/centres'
import { windowAt } from '../../types/codes'
import { clockOf, knowSecret, screenNow, wallCode, xuanwu } from '../support/centres'
import { type Cloud, startCloud } from '../support/cloud'
import { documents } from '../support/documents'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const tomorrow = async () => dayAfter(today(await clockOf(cloud)), 1)

describe('the page of a centre', () => {
  it('shows rooms and what is on to residents and to strangers alike', async () => {
    const [liu, stranger] = [await cloud.as('刘志强'), await cloud.newcomer('路过的')]
    const seen = await liu.must(centre, { id: xuanwu })
    expect(seen.centre).toMatchObject({ model: '1+2', modelMeaning: '待补' })
    expect(seen.week.map(({ title }) => title)).toContain('戏曲票友下午场')
    expect(seen.rooms.every(({ sample, name }) => sample && name.startsWith('示例'))).toBe(true)
    expect({ ...(await stranger.must(centre, { id: xuanwu })), at: 0 }).toEqual({ ...seen, at: 0 })
  })
  it('says that there is no such centre', async () => {
    const liu = await cloud.as('刘志强')
    expect(await liu.ask(centre, { id: 'nowhere' })).toMatchObject({ failure: { code: 'UNKNOWN_CENTRE' } })
  })
})

describe('a visit', () => {
  it('is recorded by the screen’s code, once a person and day', async () => {
    const liu = await cloud.as('刘志强')
    const code = await screenNow(cloud)
    expect(await liu.must(here, { code })).toMatchObject({ verdict: 'OK', centre: { id: xuanwu }, visit: null })
    expect(await liu.must(visit, { code })).toMatchObject({ verdict: 'OK', state: 'here' })
    expect(await liu.must(visit, { code })).toMatchObject({ verdict: 'ALREADY' })
    expect((await documents(cloud, 'visits')).length).toBe(1)
    expect((await liu.must(centre, { id: xuanwu })).visits).toBe(1)
  })
  it('is not recorded by a picture of the screen, a foreign or a forged code', async () => {
    const ma = await cloud.as('马建军')
    knowSecret(cloud)
    const old = screenCode(xuanwu, windowAt(await clockOf(cloud)) - 2)
    const verdictOf = async (code: string) => (await ma.must(visit, { code })).verdict
    expect(await verdictOf(old)).toBe('EXPIRED')
    expect(await verdictOf(`${old.slice(0, -1)}${old.endsWith('0') ? '1' : '0'}`)).toBe('FORGED')
    expect(await verdictOf(printedCode(xuanwu, 0))).toBe('REPLACED')
    expect(await verdictOf('https://example.org')).toBe('UNREADABLE')
    expect((await documents(cloud, 'visits')).length).toBe(1)
  })
  it('with the code on the wall counts when the desk has said so', async () => {
    const [ma, tian] = [await cloud.as('马建军'), await cloud.as('田芳')]
    expect(await ma.must(visit, { code: wallCode(cloud) })).toMatchObject({ verdict: 'OK', state: 'asked' })
    const seen = await tian.must(desk, { id: xuanwu })
    expect(seen).toMatchObject({ visits: 1, asked: [{ name: '马建军' }] })
    const { id, rev } = seen.asked[0]!
    await tian.must(confirmVisit, { id, rev })
    expect(await tian.must(desk, { id: xuanwu })).toMatchObject({ visits: 2, asked: [] })
    expect(await tian.ask(confirmVisit, { id, rev: rev + 1 })).toMatchObject({ failure: { code: 'NOT_ASKED' } })
  })
})

describe('a room', () => {
  it('is never booked twice for the same time, however many ask at once', async () => {
    const [tian, shao, day] = [await cloud.as('田芳'), await cloud.as('邵勇'), await tomorrow()]
    const ask = (at: number) =>
      (at % 2 ? tian : shao).ask(bookRoom, {
        room: 'xuanwu-hall',
        day,
        from: `09:${10 + at}`,
        to: '10:30',
        what: '戏曲',
      })
    const answers = await Promise.all(Array.from({ length: 8 }, (_, at) => ask(at)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    for (const one of answers) if (!one.ok) expect(['TAKEN', 'BUSY']).toContain(one.failure.code)
    const rooms = (await tian.must(desk, { id: xuanwu, day })).rooms
    expect(rooms.find(({ id }) => id === 'xuanwu-hall')?.held).toHaveLength(1)
  })
  it('takes what begins when the other ends, and is free again when it is given back', async () => {
    const [tian, day, room] = [await cloud.as('田芳'), await tomorrow(), 'xuanwu-hall']
    await tian.must(bookRoom, { room, day, from: '10:30', to: '11:30', what: '合唱' })
    const held = (await tian.must(desk, { id: xuanwu, day })).rooms.find(({ id }) => id === room)!.held
    await tian.must(freeRoom, { room, day, held: held[0]!.id })
    await tian.must(bookRoom, { room, day, from: '09:00', to: '10:30', what: '书法' })
    expect(await tian.ask(freeRoom, { room, day, held: held[0]!.id })).toMatchObject({ failure: { code: 'NOT_HELD' } })
    expect(await tian.ask(bookRoom, { room, day, from: '12:00', to: '11:00', what: '?' })).toMatchObject({
      failure: { code: 'WRONG_TIME' },
    })
  })
  it('is no business of another community', async () => {
    const [chen, day] = [await cloud.as('陈静'), await tomorrow()]
    const input = { room: 'xuanwu-hall', day, from: '15:00', to: '16:00', what: '别处' }
    expect(await chen.ask(bookRoom, input)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
    expect(await chen.ask(kiosk, { id: xuanwu })).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})

it('the screen shows what comes next and codes that each are good in their half minute', async () => {
  const [tian, liu] = [await cloud.as('田芳'), await cloud.as('刘志强')]
  const seen = await tian.must(kiosk, { id: xuanwu })
  expect(seen).toMatchObject({ name: '宣武邻里中心', next: { title: '戏曲票友下午场' } })
  expect(seen.codes.map(({ from }, at) => from - seen.codes[0]!.from - at * 30_000)).toEqual([0, 0, 0, 0])
  expect(new Set(seen.codes.map(({ rows }) => rows.join(''))).size).toBe(4)
  expect((await liu.must(here, { code: await screenNow(cloud) })).verdict).toBe('OK')
})

it('what was scanned stays good for five minutes, for the one who scanned it alone', async () => {
  const [zhang, sun] = [await cloud.as('张敏'), await cloud.as('孙丽')]
  const code = await screenNow(cloud)
  const { scanned } = await zhang.must(here, { code })
  await cloud.pass(2 * 60_000)
  expect((await sun.must(visit, { code, scanned })).verdict).toBe('EXPIRED')
  expect((await zhang.must(visit, { code })).verdict).toBe('EXPIRED')
  expect(await zhang.must(visit, { code, scanned })).toMatchObject({ verdict: 'OK', state: 'here' })
  await cloud.pass(4 * 60_000)
  const late = await sun.must(here, { code, scanned })
  expect(late.verdict).toBe('EXPIRED')
})
