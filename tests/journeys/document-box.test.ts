import { form, submit } from '../../types/applying'
import { show } from '../../types/catalog'
import { approve, claim } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { fill, gather } from '../support/papers'

jest.setTimeout(60_000)
let cloud: Cloud
let wang: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
})
afterAll(() => cloud.stop())

const asked = { code: 'MZ-001', subject: 'apply:MZ-001' }
const handIn = async (files: Awaited<ReturnType<typeof gather>>) => {
  const { service } = await wang.must(show, { code: 'MZ-001' })
  return wang.ask(submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files })
}
const accept = async (id: string) => {
  let rev = 1
  for (const name of ['陈静', '唐丽', '袁媛']) {
    const who = await cloud.as(name)
    rev = (await who.must(claim, { id, rev })).rev
    rev = (await who.must(approve, { id, rev })).rev
  }
}

it('offers what was accepted once, with its date and what for, and takes it again without an upload', async () => {
  const { service } = await wang.must(show, { code: 'MZ-001' })
  const files = await gather(wang, service)
  const first = await handIn(files)
  if (!first.ok) throw new Error(JSON.stringify(first.failure))
  expect((await wang.must(form, asked)).box).toEqual([])
  await accept(first.output.id)
  const { box: items } = await wang.must(form, asked)
  const required = service.materials.filter((one) => one.required)
  expect(items.map(({ name }) => name).sort()).toEqual(required.map(({ name }) => name).sort())
  expect(items[0]).toMatchObject({ service: service.title, files: [{ file: { type: 'png' } }] })
  expect((await fetch(items[0]?.files[0]?.url ?? '')).status).toBe(200)
  const again = required.map(({ no, name }) => ({
    no,
    files: items.find((one) => one.name === name)?.files.map(({ file }) => file) ?? [],
  }))
  expect((await handIn(again)).ok).toBe(true)
})

it('keeps a box to its owner: a neighbour sees nothing of it and cannot use what is in it', async () => {
  const liu = await cloud.as('刘志强')
  expect((await liu.must(form, asked)).box).toEqual([])
  const { box: items } = await wang.must(form, asked)
  const { service } = await liu.must(show, { code: 'MZ-001' })
  const taken = service.materials
    .filter(({ required }) => required)
    .map(({ no, name }) => ({ no, files: items.find((one) => one.name === name)?.files.map(({ file }) => file) ?? [] }))
  const answer = await liu.ask(submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files: taken })
  expect(answer.ok ? 'ok' : answer.failure.code).toBe('FILE_UNKNOWN')
})
