import { resubmit, show, solved, submit, withdraw } from '../../types/applying'
import { search } from '../../types/audit'
import { submitFor } from '../../types/helping'
import { erase } from '../../types/privacy'
import { approve, claim, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { consentFor, paperOf } from '../support/helped'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
const marks = [{ kind: 'field' as const, field: 'question', why: '写详细些' }]
let cloud: Cloud
let wang: Neighbour
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  ;[wang, chen] = [await cloud.as('王秀英'), await cloud.as('陈静')]
})
afterAll(() => cloud.stop())

const mended = async () => {
  const { id } = await wang.must(submit, question)
  let { rev } = await chen.must(claim, { id, rev: 1 })
  rev = (await chen.must(sendBack, { id, rev, marks })).rev
  rev = (await wang.must(resubmit, { id, rev, form: { question: '高龄津贴怎么办' }, files: [] })).rev
  rev = (await chen.must(approve, { id, rev, note: '带身份证' })).rev
  rev = (await wang.must(solved, { id, rev, yes: true })).rev
  await wang.must(erase, { id, rev })
  return id
}

it('shows an auditor of the community what residents did at its office, and nobody else’s', async () => {
  const zhang = await cloud.as('张敏')
  const consent = await consentFor(wang, zhang)
  const helped = await zhang.must(submitFor, { consent: consent.id, code: 'MZ-001', ...(await paperOf(zhang)) })
  await wang.must(withdraw, { id: helped.id, rev: 1, why: '不办了' })
  const id = await mended()
  await cloud.tick('applications', 'handOn')
  const yang = await cloud.as('杨慧')
  const of = async (who: Neighbour, place: string, record: string) =>
    (await who.must(search, { office: place, record })).items
      .filter(({ role }) => role !== 'reviewer')
      .map(({ act }) => act)
  expect(await of(yang, office, id)).toEqual([erase.name, solved.name, resubmit.name, submit.name])
  expect(await of(yang, office, helped.id)).toEqual([withdraw.name, submitFor.name])
  const wei = await cloud.as('魏强')
  expect(await of(wei, 'yl/pengcheng/xuanwu', id)).toEqual([])
  expect((await wei.ask(search, { office })).ok).toBe(false)
})

it('does not tell residents that they work where their case lies', async () => {
  const { id } = await wang.must(submit, question)
  await chen.must(claim, { id, rev: 1 })
  const { timeline } = (await wang.must(show, { id })).application
  expect(timeline.map(({ who, office: place }) => [who, place])).toEqual([
    ['王秀英', ''],
    ['陈静', '绿地北社区'],
  ])
})
