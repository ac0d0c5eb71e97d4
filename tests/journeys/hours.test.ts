import { certificate, certify, myHours } from '../../types/hours'
import { served } from '../support/check-ins'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

it('adds the hours up by person, makes a certificate of them, and lets anybody with the code check it', async () => {
  const it = await served(cloud)
  const [before] = (await it.liu.must(myHours, {})).people
  expect(before).toMatchObject({ name: '刘志强', times: 1, minutes: 90 })
  const who = { household: it.household, person: 'p1' }
  const { code } = await it.liu.must(certify, who)
  const stranger = await cloud.as('沈玉')
  const { certificate: seen } = await stranger.must(certificate, { code })
  expect(seen).toMatchObject({ code, name: '刘志强', minutes: 90 })
  expect(seen.rows).toMatchObject([{ activity: it.id, minutes: 90 }])
  expect((await it.liu.must(myHours, {})).certificates).toMatchObject([{ code, minutes: 90 }])
  expect((await stranger.must(myHours, {})).certificates).toEqual([])
})

it('stays as it was made when more is served later, and another one counts that too', async () => {
  const first = await served(cloud)
  const who = { household: first.household, person: 'p1' }
  const { code } = await first.liu.must(certify, who)
  const { certificate: before } = await first.liu.must(certificate, { code })
  await served(cloud)
  expect((await first.liu.must(certificate, { code })).certificate).toEqual(before)
  const later = await first.liu.must(certify, who)
  const { certificate: after } = await first.liu.must(certificate, { code: later.code })
  expect(after.minutes).toBe(before.minutes + 90)
})

it('makes none for somebody who served nothing, nor for another family, and knows no code that was not given', async () => {
  const it = await served(cloud)
  const ask = async (name: string, who: { household: string; person: string }) =>
    (await cloud.as(name)).ask(certify, who)
  const nothing = { failure: { code: 'NOTHING' } }
  expect(await ask('刘志强', { household: it.household, person: 'p2' })).toMatchObject(nothing)
  expect(await ask('马建军', { household: it.household, person: 'p1' })).toMatchObject(nothing)
  const liu = await cloud.as('刘志强')
  expect(await liu.ask(certificate, { code: '0000000000ZZ' })).toMatchObject({ failure: { code: 'NO_CERTIFICATE' } })
  expect(await liu.ask(certificate, { code: '0000' })).toMatchObject({ failure: { code: 'BAD_INPUT' } })
})
