import { randomUUID } from 'node:crypto'
import { markOf } from '../../cloudfunctions/kernel/passes'
import { seatMark } from '../../cloudfunctions/kernel/tickets'
import type { Given } from '../../types/action'
import { here } from '../../types/centres'
import {
  attended,
  checkIn,
  checkInHere,
  closeSession,
  giveBlock,
  pack,
  syncScans,
  takeBlock,
  tickets,
} from '../../types/check-in'
import { activity, renewTicket, withdraw } from '../../types/signing-up'
import { screenNow, wallCode } from '../support/centres'
import { byTicket, codeOf, scanOf, soon, soonAtCentre } from '../support/check-ins'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

describe('a ticket at the door', () => {
  it('is drawn for each of a family and checks them in one by one', async () => {
    const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
    const { sessions } = await it.liu.must(tickets, { id: it.id })
    expect(sessions[0]?.people.map(({ rows }) => rows.length)).toEqual([41, 41])
    const at = { id: it.id, session: 's1' }
    const said = await chen.must(checkIn, { ...at, ...byTicket(codeOf(cloud, it, 'p1')) })
    expect(said).toMatchObject({ verdict: 'OK', word: '签到成功', name: '刘志强', came: 1, n: 2 })
    const again = await chen.must(checkIn, { ...at, ...byTicket(codeOf(cloud, it, 'p1')) })
    expect(again).toMatchObject({ verdict: 'ALREADY', came: 1, first: { staff: '陈静', device: 'd-1' } })
    const { came, missing } = await chen.must(attended, at)
    expect([came.length, missing.length]).toEqual([1, 1])
    const named = { device: 'd-1', what: { kind: 'name' as const, household: it.household, person: 'p2' } }
    expect(await chen.must(checkIn, { ...at, ...named })).toMatchObject({ verdict: 'OK', came: 2 })
    expect((await it.liu.must(tickets, { id: it.id })).sessions[0]?.people.every((one) => one.in)).toBe(true)
  })
  it('says exactly what is wrong with another one, and nothing of who it is', async () => {
    const [it, other, chen] = [await soon(cloud), await soon(cloud), await cloud.as('陈静')]
    const at = { id: it.id, session: 's1' }
    const code = codeOf(cloud, it, 'p1')
    const forged = `${code.slice(0, 60)}${code[60] === '0' ? '1' : '0'}${code.slice(61)}`
    const cases = [
      ['OTHER_ACTIVITY', codeOf(cloud, other, 'p1')],
      ['OTHER_SESSION', codeOf(cloud, { ...it, session: 's2' }, 'p1')],
      ['NOT_LISTED', codeOf(cloud, it, 'p9')],
      ['FORGED', forged],
      ['UNREADABLE', code.slice(1)],
      ['WRONG_KIND', await screenNow(cloud)],
    ]
    for (const [verdict, text = ''] of cases)
      expect(await chen.must(checkIn, { ...at, ...byTicket(text) })).toMatchObject({ verdict, name: '', came: 0 })
    const old = codeOf(cloud, { ...it, until: 1_700_000_000_000 }, 'p1')
    expect(await chen.must(checkIn, { ...at, ...byTicket(old) })).toMatchObject({ verdict: 'EXPIRED', came: 0 })
    await it.liu.must(withdraw, { id: it.id, people: ['p1'] })
    expect(await chen.must(checkIn, { ...at, ...byTicket(code) })).toMatchObject({ verdict: 'VOID', word: '票已作废' })
  })
  it('counts once when two colleagues scan it in the same moment', async () => {
    const [it, chen, guo] = [await soon(cloud), await cloud.as('陈静'), await cloud.as('郭磊')]
    const input = { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) }
    const answers = await Promise.all([chen, guo, chen, guo].map((who) => who.must(checkIn, input)))
    expect(answers.map(({ verdict }) => verdict).sort()).toEqual(['ALREADY', 'ALREADY', 'ALREADY', 'OK'])
  })
  it('is too early before the door opens and no business of another community', async () => {
    const later = { sessions: [{ id: 's1', from: Date.now() + 5 * 3_600_000, to: Date.now() + 6 * 3_600_000 }] }
    const [it, chen, shen] = [await soon(cloud, later), await cloud.as('陈静'), await cloud.as('沈玉')]
    const early = { ...it, until: later.sessions[0]!.to + 3_600_000 }
    const input = { id: it.id, session: 's1', ...byTicket(codeOf(cloud, early, 'p1')) }
    expect(await chen.must(checkIn, input)).toMatchObject({ verdict: 'TOO_EARLY', name: '刘志强' })
    expect(await shen.ask(checkIn, input)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  })
})

describe('a door that the cloud vouched for', () => {
  const atDoor = async () => {
    const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
    const at = { id: it.id, session: 's1', device: 'd-1' }
    const { pass } = await chen.must(pack, at)
    const ticket = (person: string, name: string, more: object = {}) => ({
      ...{ ...at, pass, ...more },
      what: {
        kind: 'ticket' as const,
        code: codeOf(cloud, it, person),
        seat: { household: it.household, person, name },
      },
    })
    return { it, chen, at, ticket }
  }
  const answer = async (who: Neighbour, input: Given<typeof checkIn>, key?: string) => {
    const said = await who.ask(checkIn, input, key)
    return said.ok ? [said.output.verdict, said.trips] : [said.failure.code, said.trips]
  }
  it('checks a ticket in with one round trip, and answers the same when it is sent again', async () => {
    const { it, chen, at, ticket } = await atDoor()
    const key = randomUUID()
    expect(await answer(chen, ticket('p1', '刘志强'), key)).toEqual(['OK', 1])
    expect((await answer(chen, ticket('p1', '刘志强'), key))[0]).toBe('OK')
    expect((await answer(chen, ticket('p1', '刘志强')))[0]).toBe('ALREADY')
    const { came } = await chen.must(attended, at)
    expect(came).toMatchObject([
      { name: '刘志强', sources: [{ way: 'ticket', who: '陈静', device: 'd-1', nonce: key }] },
    ])
    expect(it.id).toBe(at.id)
  })
  it('gives the exact verdict the usual way when the seat went since, or is not the one on the ticket', async () => {
    const { it, chen, at, ticket } = await atDoor()
    await it.liu.must(withdraw, { id: it.id, people: ['p2'] })
    expect((await answer(chen, ticket('p2', '孙丽')))[0]).toBe('VOID')
    expect(await answer(chen, ticket('p1', '别人'))).toEqual(['OK', 3])
    expect((await chen.must(attended, at)).came.map(({ name }) => name)).toEqual(['刘志强'])
  })
  it('looks when the word is another person’s, of another phone, spoilt, or too old', async () => {
    const { chen, at, ticket } = await atDoor()
    const guo = await cloud.as('郭磊')
    const good = ticket('p1', '刘志强')
    const [said = '', proof = ''] = (good.pass ?? '').split('.')
    const spoilt = { pass: `${said}.${proof.slice(1)}x` }
    expect(await answer(guo, good)).toEqual(['OK', 2])
    for (const more of [{ device: 'd-9' }, spoilt, { pass: 'x' }])
      expect((await answer(chen, ticket('p1', '刘志强', more)))[0]).toBe('ALREADY')
    expect(await answer(await cloud.as('沈玉'), good)).toEqual(['NOT_FOUND', 1])
    await cloud.pass(11 * 60_000)
    expect(await answer(chen, ticket('p2', '孙丽'))).toEqual(['OK', 2])
    expect((await chen.must(attended, at)).came).toHaveLength(2)
  })
  it('takes no ticket that was replaced by a new one', async () => {
    const { it, chen, at, ticket } = await atDoor()
    const old = codeOf(cloud, it, 'p1')
    const before = (await it.liu.must(tickets, { id: it.id })).sessions[0]?.people[0]?.rows
    await it.liu.must(renewTicket, { id: it.id, person: 'p1' })
    const after = (await it.liu.must(tickets, { id: it.id })).sessions[0]?.people[0]?.rows
    expect(after).not.toEqual(before)
    expect((await answer(chen, ticket('p1', '刘志强')))[0]).toBe('REPLACED')
    expect((await answer(chen, { ...at, ...byTicket(old) }))[0]).toBe('REPLACED')
    expect((await answer(chen, ticket('p2', '孙丽')))[0]).toBe('OK')
    const stranger = await (await cloud.as('马建军')).ask(renewTicket, { id: it.id, person: 'p1' })
    expect(stranger).toMatchObject({ failure: { code: 'NOT_IN' } })
  })
})

describe('scans that were kept without network', () => {
  it('are heard once each, both sources are shown, and what does not count is kept', async () => {
    const [it, chen, guo] = [await soon(cloud), await cloud.as('陈静'), await cloud.as('郭磊')]
    const [at, code] = [{ id: it.id, session: 's1' }, codeOf(cloud, it, 'p1')]
    const mine = [scanOf('nonce-a001', code), scanOf('nonce-a002', codeOf(cloud, it, 'p9'))]
    const theirs = [scanOf('nonce-b001', code, { device: 'd-2', at: 1_800_000_000_000 })]
    await Promise.all([
      chen.must(syncScans, { ...at, scans: mine }),
      guo.must(syncScans, { ...at, scans: theirs }),
      chen.must(syncScans, { ...at, scans: [...mine].reverse() }),
    ])
    const seen = await chen.must(attended, at)
    expect(seen.came).toHaveLength(1)
    expect(seen.conflicts[0]?.sources.map(({ device }) => device)).toEqual(['d-2', 'd-1'])
    expect(seen.uncounted).toMatchObject([{ nonce: 'nonce-a002', verdict: 'NOT_LISTED' }])
  })
  it('take walk-ins out of the seats that were kept for the phone, and no more', async () => {
    const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
    const at = { id: it.id, session: 's1' }
    const block = await chen.must(takeBlock, { ...at, device: 'd-1', n: 2 })
    expect((await it.liu.must(activity, { id: it.id })).activity.left).toBe(6)
    const walk = (nonce: string, no: number) =>
      scanOf(nonce, '', { what: { kind: 'walkIn', block: block.id, no, name: '吴奶奶' } })
    const { results } = await chen.must(syncScans, { ...at, scans: [walk('nonce-w001', 1), walk('nonce-w003', 3)] })
    expect(results.map(({ verdict }) => verdict)).toEqual(['OK', 'NO_SEATS'])
    expect((await chen.must(pack, { ...at, device: 'd-1' })).block).toMatchObject({ n: 2, used: [1] })
    expect(await chen.must(giveBlock, { ...at, block: block.id })).toEqual({ back: 1 })
    expect((await it.liu.must(activity, { id: it.id })).activity.left).toBe(7)
    expect(await chen.ask(takeBlock, { ...at, device: 'd-1', n: 50 })).toMatchObject({ failure: { code: 'TOO_FEW' } })
  })
  it('come with a list that names nobody', async () => {
    const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
    const list = await chen.must(pack, { id: it.id, session: 's1', device: 'd-1' })
    expect(list.lines).toHaveLength(2)
    const mark = seatMark({ activity: it.id, session: 's1', household: it.household, person: 'p1' })
    for (const secret of ['刘', it.household, mark]) expect(JSON.stringify(list)).not.toContain(secret)
    expect(list.door.activity).toBe(markOf(it.id))
  })
})

describe('the own phone', () => {
  it('checks the family in with what is on the screen of the centre, and tells what is on there', async () => {
    const [it, ma] = [await soonAtCentre(cloud), await cloud.as('马建军')]
    const people = ['p1', 'p2'].map((id) => ({ household: it.household, id }))
    const [at, code] = [{ id: it.id, session: 's1', people }, await screenNow(cloud)]
    const on = async () => (await it.liu.must(here, { code: await screenNow(cloud) })).on.find(({ id }) => id === it.id)
    expect((await on())?.people.map((one) => [one.name, one.in])).toEqual([
      ['刘志强', false],
      [expect.any(String), false],
    ])
    expect(await ma.ask(checkInHere, { ...at, code })).toMatchObject({ failure: { code: 'NOT_IN' } })
    expect(await it.liu.must(checkInHere, { ...at, code })).toMatchObject({ verdict: 'OK' })
    expect(await it.liu.must(checkInHere, { ...at, code })).toMatchObject({ verdict: 'ALREADY' })
    expect((await on())?.people.every((one) => one.in)).toBe(true)
  })
  it('is refused with the screen of another centre and where there is none', async () => {
    const it = await soonAtCentre(cloud)
    const at = { id: it.id, session: 's1', people: [{ household: it.household, id: 'p1' }] }
    const foreign = await screenNow(cloud, 'huimin-centre')
    expect(await it.liu.must(checkInHere, { ...at, code: foreign })).toMatchObject({ verdict: 'OTHER_CENTRE' })
    const other = await soon(cloud)
    const there = { ...at, id: other.id, people: [{ household: other.household, id: 'p1' }] }
    expect((await it.liu.must(checkInHere, { ...there, code: await screenNow(cloud) })).verdict).toBe('OTHER_CENTRE')
  })
  it('waits for the desk when it scanned the code on the wall, which says nothing of the hour', async () => {
    const [it, tian] = [await soonAtCentre(cloud), await cloud.as('田芳')]
    const at = { id: it.id, session: 's1' }
    const people = [{ household: it.household, id: 'p1' }]
    const scan = { ...at, people, code: wallCode(cloud) }
    expect(await it.liu.must(checkInHere, scan)).toMatchObject({ verdict: 'ASKED', names: ['刘志强'] })
    const before = await tian.must(attended, at)
    expect([before.came, before.asked.map(({ name }) => name)]).toEqual([[], ['刘志强']])
    const who = { kind: 'name' as const, household: it.household, person: 'p1' }
    expect(await tian.must(checkIn, { ...at, device: 'd-1', what: who })).toMatchObject({ verdict: 'OK' })
    const after = await tian.must(attended, at)
    expect(after.came.map(({ name, sources }) => [name, sources[0]?.way])).toEqual([['刘志强', 'printed']])
    expect(after.asked).toEqual([])
    expect(await it.liu.must(checkInHere, scan)).toMatchObject({ verdict: 'ALREADY' })
  })
})

describe('minutes', () => {
  const minute = 60_000
  it('count from the first scan to the last one, within the session, and until its end for those who forgot', async () => {
    const [it, chen] = [await soon(cloud, { hours: true }), await cloud.as('陈静')]
    const at = { id: it.id, session: 's1' }
    const [liu, child] = ['p1', 'p2'].map((person) => byTicket(codeOf(cloud, it, person)))
    const out = { ...at, ...liu!, leaving: true }
    expect(await chen.must(checkIn, out)).toMatchObject({ verdict: 'NOT_IN' })
    await cloud.pass(40 * minute)
    for (const one of [liu, child])
      expect(await chen.must(checkIn, { ...at, ...one! })).toMatchObject({ verdict: 'OK' })
    await cloud.pass(30 * minute)
    expect(await chen.must(checkIn, out)).toMatchObject({ verdict: 'OUT', word: '签退成功', name: '刘志强' })
    await cloud.pass(15 * minute)
    await chen.must(checkIn, out)
    expect(await chen.ask(closeSession, at)).toMatchObject({ failure: { code: 'NOT_OVER' } })
    await cloud.pass(60 * minute)
    expect(await chen.must(closeSession, at)).toEqual({ n: 1 })
    expect(await chen.must(closeSession, at)).toEqual({ n: 0 })
    const { came } = await chen.must(attended, at)
    expect(came.map(({ name, minutes }) => [name, minutes]).sort()).toEqual([
      ['刘志强', 45],
      [expect.any(String), 80],
    ])
  })
  it('come out the same when the scan of leaving is heard before that of coming', async () => {
    const [it, chen] = [await soon(cloud, { hours: true }), await cloud.as('陈静')]
    const [at, code] = [{ id: it.id, session: 's1' }, codeOf(cloud, it, 'p1')]
    const { from } = await chen.must(attended, at)
    const what = { kind: 'ticket' as const, code, leaving: true }
    const went = scanOf('nonce-left-1', code, { what, at: from + 50 * minute })
    expect((await chen.must(syncScans, { ...at, scans: [went] })).results).toMatchObject([{ verdict: 'OUT' }])
    expect((await chen.must(attended, at)).came).toEqual([])
    await chen.must(syncScans, { ...at, scans: [scanOf('nonce-came-1', code, { at: from + 10 * minute })] })
    expect((await chen.must(attended, at)).came).toMatchObject([{ name: '刘志强', minutes: 40 }])
  })
})
