import { dropPhrase, keepPhrase, mostPhrases, phrases } from '../../types/phrases'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/huangshan/lvdibei'
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

it('lets a colleague of the same office use what one has kept, and nobody of another office', async () => {
  const [chen, guo, shen] = [await cloud.as('陈静'), await cloud.as('郭磊'), await cloud.as('沈玉')]
  const { id } = await chen.must(keepPhrase, { office, kind: 'answer', words: '{姓名}您好，请带身份证。' })
  await guo.must(keepPhrase, { office, kind: 'answer', words: '{姓名}您好，请带身份证。' })
  expect((await guo.must(phrases, { office })).items).toEqual([
    { id, kind: 'answer', words: '{姓名}您好，请带身份证。', by: '陈静' },
  ])
  expect(await shen.ask(phrases, { office })).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  await shen.must(dropPhrase, { office: 'yl/huangshan/meiyuan', id })
  expect((await chen.must(phrases, { office })).items).toHaveLength(1)
  await guo.must(dropPhrase, { office, id })
  expect((await chen.must(phrases, { office })).items).toEqual([])
  await guo.must(keepPhrase, { office, kind: 'answer', words: '{姓名}您好，请带身份证。' })
  expect((await chen.must(phrases, { office })).items).toMatchObject([{ id, by: '郭磊' }])
})

it('says so when there are too many', async () => {
  const chen = await cloud.as('陈静')
  for (let n = 1; n < mostPhrases; n++) await chen.must(keepPhrase, { office, kind: 'reject', words: `第 ${n} 句` })
  expect(await chen.ask(keepPhrase, { office, kind: 'reject', words: '再来一句' })).toMatchObject({
    failure: { code: 'FULL' },
  })
})
