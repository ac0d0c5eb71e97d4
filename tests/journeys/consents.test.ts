import { mine, show, submit } from '../../types/applying'
import { search } from '../../types/audit'
import { visit } from '../../types/centres'
import { agree, hasAgreed, withdraw, wordings } from '../../types/consenting'
import { keepDraft } from '../../types/drafts'
import { submitFor } from '../../types/helping'
import { exported, held } from '../../types/privacy'
import { claim } from '../../types/reviewing'
import { signUp } from '../../types/signing-up'
import { plainly, published } from '../support/activities'
import { wallCode } from '../support/centres'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { consentFor, paperOf } from '../support/helped'

jest.setTimeout(60_000)
const what = { what: 'privacy' as const, edition: 1 }
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800000000' }, files: [] }
let cloud: Cloud
let wang: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)

it('tells what was agreed to, in which wording and when, and what taking it back means', async () => {
  const { agreed } = await wang.must(held, {})
  expect(hasAgreed(agreed, 'privacy')).toBe(true)
  expect(agreed).toMatchObject([{ ...what, withdrawnAt: null }])
  expect(wordings.privacy.withdrawing).toContain('正在办的照常办完')
})

it('takes nothing new from who took the agreement back, and lets open cases go on', async () => {
  const { id } = await wang.must(submit, question)
  await wang.must(withdraw, what)
  expect(codeOf(await wang.ask(submit, question))).toBe('NOT_AGREED')
  expect(codeOf(await wang.ask(withdraw, what))).toBe('NOT_GIVEN')
  const chen = await cloud.as('陈静')
  await chen.must(claim, { id, rev: 1 })
  expect((await wang.must(show, { id })).application.state).toBe('reviewing')
  await wang.must(agree, what)
  await wang.must(submit, question)
  expect((await wang.must(mine, {})).items).toHaveLength(2)
  const { agreed } = await wang.must(held, {})
  expect([hasAgreed(agreed, 'privacy'), agreed.map(({ withdrawnAt }) => withdrawnAt === null)]).toEqual([
    true,
    [true, false],
  ])
})

it('asks the one who helps as well, before the consent of the other is used up', async () => {
  const zhang = await cloud.as('张敏')
  const consent = await consentFor(wang, zhang)
  const paper = { consent: consent.id, code: 'MZ-001', ...(await paperOf(zhang)) }
  await zhang.must(withdraw, what)
  expect(codeOf(await zhang.ask(submitFor, paper))).toBe('NOT_AGREED')
  await zhang.must(agree, what)
  await zhang.must(submitFor, paper)
})

it('knows no agreement to a wording that is not there any more', async () => {
  expect(codeOf(await wang.ask(agree, { ...what, edition: 99 }))).toBe('OTHER_EDITION')
})

it('is journalled, and stands once however often it is given', async () => {
  await wang.must(withdraw, what)
  await Promise.all([1, 2, 3].map(() => wang.ask(agree, what, 'agree-three-times')))
  expect((await wang.must(held, {})).agreed).toHaveLength(2)
  await cloud.tick('members', 'handOn')
  const found = await (await cloud.as('石岩')).must(search, { office: 'yl', record: wang.id })
  expect(found.items.map(({ act }) => act)).toEqual([agree.name, withdraw.name])
})

it('names everything that is held about a person, and gives it along', async () => {
  await consentFor(wang, await cloud.as('张敏'))
  const draft = { subject: 'ask:MZ-001', code: 'MZ-001', form: { question: '怎么', phone: '13877776543' }, files: [] }
  await wang.must(keepDraft, { ...draft, edition: 0, device: 'd-1' })
  await wang.must(agree, what)
  const id = await published(cloud)
  await wang.must(signUp, { id, people: ['p1'], ...plainly })
  await wang.must(visit, { code: wallCode(cloud) })
  expect((await wang.must(held, {})).besides).toEqual({
    ...{ sessions: 0, roles: 0, past: 1, drafts: 1, helpers: 1, agreements: 1, activities: 1, visits: 1 },
    ...{ ballots: 2, reminders: 0, proposals: 2, certificates: 0 },
  })
  const { me } = await wang.must(exported, {})
  expect(me).toMatchObject({
    同意过的说明: [{ 第几版: 1, 收回的时间: '没有收回' }],
    请人代办和替人办的同意: [{ 谁的事: '王秀英', 谁来办: '张敏', 现在: '已经同意' }],
    填到一半的: [{ 填写的内容: ['怎么'], 号码: ['138****6543'] }],
    报名过的活动: [{ 活动: '家庭微党课：示例一课', 现在: '已报上', 家里谁: ['王秀英'] }],
    到过的邻里中心: [{ 哪里: '宣武邻里中心' }],
    登记上的经过: [{ 做了什么: '同意说明', 谁: '王秀英' }],
  })
  expect(JSON.stringify(me)).not.toContain('13877776543')
})
