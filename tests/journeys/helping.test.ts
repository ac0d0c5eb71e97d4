import { mine, resubmit, show, solved, submit, withdraw } from '../../types/applying'
import { drafts, keepDraft } from '../../types/drafts'
import { find } from '../../types/handling'
import { acceptHelp, dismiss, helpCode, helpers, submitFor, takeBack } from '../../types/helping'
import { home } from '../../types/members'
import { exported, held } from '../../types/privacy'
import { approve, claim, open, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { consentFor, deskOffice, helpedCase, paperOf, service, told } from '../support/helped'

jest.setTimeout(120_000)
let cloud: Cloud
let wang: Neighbour
let liu: Neighbour
let chen: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  ;[wang, liu, chen] = [await cloud.as('王秀英'), await cloud.as('刘志强'), await cloud.as('陈静')]
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const handOn = async () => {
  await cloud.tick('applications', 'handOn')
  await cloud.tick('applications', 'handOnConsents')
}
const wrong = (digits: string) => String((Number(digits) + 1) % 1_000_000).padStart(6, '0')

it('carries a case from the code to its closing with both names on it and both told at every step', async () => {
  const { id, number } = await helpedCase(wang, liu)
  const asked = await chen.must(open, { id })
  expect(asked.application).toMatchObject({
    applicant: '王秀英',
    community: expect.stringContaining('绿地'),
    helper: { name: '刘志强', how: '凭王秀英给的码', active: true },
  })
  expect((await chen.must(find, { office: deskOffice, words: '志强' })).items[0]).toMatchObject({
    number,
    helper: '刘志强',
  })
  expect((await chen.must(find, { office: deskOffice, words: '秀英' })).items[0]).toMatchObject({ number })
  expect((await liu.must(mine, {})).items[0]).toMatchObject({ id, forWhom: '王秀英' })
  expect((await wang.must(mine, {})).items[0]).toMatchObject({ id, forWhom: null })
  let { rev } = await chen.must(claim, { id, rev: 1 })
  rev = (await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'phone', why: '打不通' }] })).rev
  expect((await liu.must(home, {})).waiting[0]).toMatchObject({ id, title: expect.stringMatching(/^替王秀英办：/) })
  rev = (await liu.must(resubmit, { id, rev, form: { phone: '13900000000' }, files: [] })).rev
  for (const name of ['陈静', '唐丽', '袁媛']) {
    const who = await cloud.as(name)
    if (name !== '陈静') rev = (await who.must(claim, { id, rev })).rev
    rev = (await who.must(approve, { id, rev })).rev
  }
  await handOn()
  const steps = ['收到，编号', '已受理', '打不通', '补的材料已收到', '已通过一步', '已办结']
  for (const who of [wang, liu]) {
    const lines = await told(who, cloud)
    for (const step of steps) expect([who.name, lines.some((line) => line.includes(step))]).toEqual([who.name, true])
  }
  expect((await told(liu, cloud)).filter((line) => line.includes('您的'))).toEqual([])
  expect((await told(wang, cloud)).join()).toContain('刘志强替您补的材料')
  const closed = await liu.must(show, { id })
  expect(closed.application).toMatchObject({ state: 'approved', fields: [], materials: [] })
  expect(closed.can).toMatchObject({ reopen: { ok: false }, withdraw: { ok: false }, dismiss: { ok: false } })
  expect(codeOf(await liu.ask(solved, { id, rev, yes: true }))).toBe('NOT_FOUND')
  expect((await wang.must(solved, { id, rev, yes: true })).state).toBe('approved')
})

it('keeps the papers with the applicant: the box and what is held are theirs, and the helper holds nothing', async () => {
  const { id } = await helpedCase(wang, liu)
  expect((await wang.must(held, {})).items.map(({ held: it }) => it.id)).toEqual([id])
  expect((await wang.must(exported, {})).items[0]).toMatchObject({ 代办人: '刘志强' })
  expect((await liu.must(held, {})).items).toEqual([])
  expect((await liu.must(exported, {})).items).toEqual([])
  expect(codeOf(await liu.ask(withdraw, { id, rev: 1 }))).toBe('NOT_FOUND')
})

it('makes a code void after five wrong tries, and counts a retry of the same try once', async () => {
  const { digits } = await wang.must(helpCode, {})
  const bad = { name: '王秀英', digits: wrong(digits), code: service }
  const key = 'the-same-try-0001'
  for (let n = 0; n < 6; n++) expect(codeOf(await liu.ask(acceptHelp, bad, key))).toBe('WRONG_CODE')
  for (let n = 0; n < 3; n++) expect(codeOf(await liu.ask(acceptHelp, bad))).toBe('WRONG_CODE')
  const other = await cloud.as('张敏')
  expect(codeOf(await other.ask(acceptHelp, bad))).toBe('WRONG_CODE')
  expect(codeOf(await liu.ask(acceptHelp, { ...bad, digits }))).toBe('WRONG_CODE')
  const fresh = await wang.must(helpCode, {})
  expect(codeOf(await liu.ask(acceptHelp, { ...bad, digits: fresh.digits }))).toBe('ok')
})

it('keeps no code in the database, takes the newest one only, and lets it lapse after ten minutes', async () => {
  const first = await wang.must(helpCode, {})
  await cloud.pass(1000)
  const second = await wang.must(helpCode, {})
  const kept = await (await fetch(`${cloud.url}/local/collections/consents?limit=50`)).text()
  expect([kept.includes(first.digits), kept.includes(second.digits)]).toEqual([false, false])
  const input = { name: '王秀英', code: service }
  expect(codeOf(await liu.ask(acceptHelp, { ...input, digits: first.digits }))).toBe('WRONG_CODE')
  await cloud.pass(10 * 60_000)
  expect(codeOf(await liu.ask(acceptHelp, { ...input, digits: second.digits }))).toBe('WRONG_CODE')
})

it('is for one application, of the service that was named, and for nobody else', async () => {
  const { digits } = await wang.must(helpCode, { code: 'MZ-002' })
  const other = { name: '王秀英', digits, code: service }
  expect(codeOf(await liu.ask(acceptHelp, other))).toBe('OTHER_SERVICE')
  expect(codeOf(await wang.ask(acceptHelp, { ...other, code: 'MZ-002' }))).toBe('OWN_CODE')
  const { consent } = await helpedCase(wang, liu)
  const again = { consent, code: service, ...(await paperOf(liu)) }
  expect(codeOf(await liu.ask(submitFor, again))).toBe('USED')
  const zhang = await cloud.as('张敏')
  expect(codeOf(await zhang.ask(submitFor, { ...again, ...(await paperOf(zhang)) }))).toBe('NOT_FOUND')
  expect(codeOf(await liu.ask(acceptHelp, { name: '王秀英', digits, code: service }))).toBe('WRONG_CODE')
})

it('ends with a word of the person: before it is used, and in the middle of the case', async () => {
  const consent = await consentFor(wang, liu)
  const [given] = (await wang.must(helpers, {})).given
  expect(given).toMatchObject({ id: consent.id, who: '刘志强' })
  expect(codeOf(await liu.ask(takeBack, { id: consent.id, rev: 2 }))).toBe('NOT_FOUND')
  await liu.must(keepDraft, {
    subject: `for:${consent.id}`,
    code: service,
    edition: 0,
    device: 'd-0',
    ...(await paperOf(liu)),
  })
  expect(await liu.must(drafts, {})).toMatchObject({ items: [{ subject: `for:${consent.id}` }] })
  await wang.must(takeBack, { id: consent.id, rev: given?.rev ?? 0 })
  await handOn()
  expect(await liu.must(drafts, {})).toEqual({ items: [] })
  const late = { consent: consent.id, code: service, ...(await paperOf(liu)) }
  expect(codeOf(await liu.ask(submitFor, late))).toBe('ENDED')
  const { id } = await helpedCase(wang, liu)
  expect((await wang.must(helpers, {})).cases).toMatchObject([{ id, who: '刘志强' }])
  let { rev } = await chen.must(claim, { id, rev: 1 })
  rev = (await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'phone', why: '打不通' }] })).rev
  rev = (await wang.must(dismiss, { id, rev })).rev
  const [gone, none] = [await liu.ask(show, { id }), await liu.ask(show, { id: 'a-none' })]
  expect({ ...gone, requestId: '', trips: 0 }).toEqual({ ...none, requestId: '', trips: 0 })
  expect(codeOf(await liu.ask(resubmit, { id, rev, form: { phone: '13900000000' }, files: [] }))).toBe('NOT_FOUND')
  expect((await liu.must(mine, {})).items).toEqual([])
  expect((await chen.must(open, { id })).application.helper).toMatchObject({ name: '刘志强', active: false })
  await wang.must(resubmit, { id, rev, form: { phone: '13900000000' }, files: [] })
  await handOn()
  const lines = await told(liu, cloud)
  expect(lines.join()).toContain('王秀英不再请您代办')
  expect(lines.filter((line) => line.includes('补的材料已收到'))).toEqual([])
})

it('lapses three days after the code was typed', async () => {
  const consent = await consentFor(wang, liu)
  await cloud.pass(3 * 86_400_000 + 1)
  expect(codeOf(await liu.ask(submitFor, { consent: consent.id, code: service, ...(await paperOf(liu)) }))).toBe(
    'ENDED',
  )
  expect((await wang.must(submit, { code: service, kind: 'apply', ...(await paperOf(wang)) })).state).toBe('submitted')
})
