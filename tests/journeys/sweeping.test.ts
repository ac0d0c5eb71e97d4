import { attach, submit, withdraw } from '../../types/applying'
import { show } from '../../types/catalog'
import { dropDraft, keepDraft } from '../../types/drafts'
import { submitFor } from '../../types/helping'
import { erase } from '../../types/privacy'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { consentFor, paperOf } from '../support/helped'
import { fill, gather, pdf, png } from '../support/papers'

jest.setTimeout(60_000)
const code = 'MZ-001'
const hours = 3_600_000
let cloud: Cloud
let wang: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
})
afterEach(() => cloud.stop())

const sent = async (who: Neighbour, bytes = png, name = 'a.png') =>
  (await who.must(attach, { fileID: await who.upload(bytes, name), name })).file
const stored = async () =>
  (
    JSON.stringify(await (await fetch(`${cloud.url}/local/storage`)).json()).match(
      /(applications|checked)\/[\w/-]+\.\w+/g,
    ) ?? []
  ).length
const uploads = () => documents(cloud, 'uploads')
/** Two runs a minute apart: the first forbids, the second takes away. */
const sweepTwice = async () => {
  await cloud.tick('applications', 'sweep')
  await cloud.pass(61_000)
  await cloud.tick('applications', 'sweep')
}

it('takes away after two days what was never handed in, and nothing before', async () => {
  await sent(wang)
  expect(await stored()).toBe(2)
  await cloud.pass(47 * hours)
  await sweepTwice()
  expect(await stored()).toBe(2)
  await cloud.pass(1 * hours)
  await sweepTwice()
  expect([await stored(), await uploads()]).toEqual([0, []])
})

it('never takes what a case names, one handed in by a helper among them', async () => {
  const service = (await wang.must(show, { code })).service
  await wang.must(submit, { code, kind: 'apply', form: fill(service.fields), files: await gather(wang, service) })
  const zhang = await cloud.as('张敏')
  const consent = await consentFor(wang, zhang)
  await zhang.must(submitFor, { consent: consent.id, code, ...(await paperOf(zhang)) })
  const before = await stored()
  await cloud.pass(49 * hours)
  await sweepTwice()
  expect(await stored()).toBeGreaterThan(0)
  const kept = await documents(cloud, 'applications')
  const named = new Set(JSON.stringify(kept).match(/cloud:\/\/[\w./-]+/g))
  expect(await stored()).toBe(named.size)
  expect(before).toBeGreaterThanOrEqual(named.size)
  expect(await uploads()).toEqual([])
})

it('never takes what a draft names, as long as the draft is there', async () => {
  const file = await sent(wang)
  const files = [{ no: 1, files: [file] }]
  const { edition } = await wang.must(keepDraft, {
    subject: `apply:${code}`,
    code,
    form: {},
    files,
    edition: 0,
    device: 'd-0',
  })
  await cloud.pass(49 * hours)
  await sweepTwice()
  expect(await stored()).toBe(2)
  const later = await cloud.as('王秀英')
  await later.must(dropDraft, { subject: `apply:${code}`, edition })
  await sweepTwice()
  expect(await stored()).toBe(2)
  await cloud.pass(49 * hours)
  await sweepTwice()
  expect(await stored()).toBe(0)
})

it('forbids handing in what is about to go, and sending it again makes it good', async () => {
  const service = (await wang.must(show, { code })).service
  const files = await gather(wang, service)
  await cloud.pass(49 * hours)
  await cloud.tick('applications', 'sweep')
  const again = await cloud.as('王秀英')
  const refused = await again.ask(submit, { code, kind: 'apply', form: fill(service.fields), files })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'FILE_UNKNOWN' } })
  const fresh = await gather(again, service)
  await again.must(submit, { code, kind: 'apply', form: fill(service.fields), files: fresh })
  await cloud.pass(61_000)
  await cloud.tick('applications', 'sweep')
  const kept = JSON.stringify(await documents(cloud, 'applications')).match(/cloud:\/\/[\w./-]+/g) ?? []
  expect(await stored()).toBeGreaterThanOrEqual(new Set(kept).size)
})

it('takes another copy of the same photo and leaves the one that a case names', async () => {
  const service = (await wang.must(show, { code })).service
  const files = await gather(wang, service)
  await wang.must(submit, { code, kind: 'apply', form: fill(service.fields), files })
  await sent(wang)
  const other = await sent(wang, pdf, 'b.pdf')
  await cloud.pass(49 * hours)
  await sweepTwice()
  const all = JSON.stringify(await (await fetch(`${cloud.url}/local/storage`)).json())
  expect(all).not.toContain(other.fileID.split('/').at(-1))
  const named = new Set(JSON.stringify(await documents(cloud, 'applications')).match(/cloud:\/\/[\w./-]+/g))
  expect(await stored()).toBe(named.size)
})

it('comes after the emptying of a case without a fault', async () => {
  const service = (await wang.must(show, { code })).service
  const files = await gather(wang, service)
  const { id } = await wang.must(submit, { code, kind: 'apply', form: fill(service.fields), files })
  const { rev } = await wang.must(withdraw, { id, rev: 1 })
  await wang.must(erase, { id, rev })
  await cloud.pass(49 * hours)
  await sweepTwice()
  expect([await stored(), await uploads()]).toEqual([0, []])
})
