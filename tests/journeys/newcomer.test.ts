import { submit } from '../../types/applying'
import { agree } from '../../types/consenting'
import { home, join, me, move } from '../../types/members'
import { queue } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(60_000)
const office = 'yl/pengcheng/xuanwu'
let cloud: Cloud
let li: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  li = await cloud.newcomer('李新')
})
afterAll(() => cloud.stop())

const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }

it('lets somebody look around before they say who they are, but not apply', async () => {
  expect(await li.must(me, {})).toEqual({ me: null })
  expect(await li.must(home, {})).toEqual({ me: null, unread: 0, waiting: [], drafts: [], booked: [] })
  expect(await li.ask(submit, question)).toMatchObject({ failure: { code: 'NOT_MEMBER' } })
})

it('asks a newcomer for a name and a community, once', async () => {
  expect(await li.ask(join, { name: '李新', community: 'yl/pengcheng/nowhere' })).toMatchObject({
    failure: { code: 'UNKNOWN_COMMUNITY' },
  })
  const joined = await Promise.all([1, 2, 3].map(() => li.must(join, { name: '李新', community: office })))
  expect(new Set(joined.map(({ id }) => id)).size).toBe(1)
  expect(await li.ask(join, { name: '别的名字', community: office })).toMatchObject({ failure: { code: 'ALREADY' } })
  expect((await li.must(me, {})).me).toMatchObject({
    name: '李新',
    communityName: '宣武社区',
    grants: [],
    sample: false,
  })
})

it('sends what they ask to the desk of their own community', async () => {
  expect(await li.ask(submit, question)).toMatchObject({ failure: { code: 'NOT_AGREED' } })
  await li.must(agree, { what: 'privacy', edition: 1 })
  const { id } = await li.must(submit, question)
  const tian = await cloud.as('田芳')
  expect((await tian.must(queue, { office, filter: 'free' })).items.map((one) => one.id)).toEqual([id])
})

it('lets a member move house, and takes new cases to the new desk', async () => {
  await li.must(move, { community: 'yl/huangshan/lvdibei' })
  const { id } = await li.must(submit, question)
  const chen = await cloud.as('陈静')
  expect(
    (await chen.must(queue, { office: 'yl/huangshan/lvdibei', filter: 'all' })).items.map((one) => one.id),
  ).toEqual([id])
})
