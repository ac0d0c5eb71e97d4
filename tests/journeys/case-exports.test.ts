import { readBook } from '../../cloudfunctions/kernel/workbook'
import { submit } from '../../types/applying'
import { search } from '../../types/audit'
import { exportCases, exportFile } from '../../types/exporting'
import { claim } from '../../types/reviewing'
import { type Cloud, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const office = 'yl/huangshan/lvdibei'
const question = { code: 'MZ-001', kind: 'ask' as const, form: { question: '怎么办', phone: '13800005678' }, files: [] }
const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const rowsIn = async (base64: string): Promise<unknown[][]> => {
  const sheets = await readBook(Buffer.from(base64, 'base64'))
  return Array.isArray(sheets) ? (sheets[0]?.rows ?? []) : []
}

it('gives the queue as a file with masked names, says on it who took it out, and keeps that in the journal', async () => {
  const [wang, liu, chen] = [await cloud.as('王秀英'), await cloud.as('刘志强'), await cloud.as('陈静')]
  const first = await wang.must(submit, question)
  const second = await liu.must(submit, question)
  await chen.must(claim, { id: first.id, rev: 1 })
  expect(codeOf(await chen.ask(exportCases, { office, taken: { kind: 'queue', filter: 'all' }, why: ' ' }))).toBe(
    'BAD_INPUT',
  )
  const { id } = await chen.must(exportCases, { office, taken: { kind: 'queue', filter: 'all' }, why: '=周会用' })
  const file = await chen.must(exportFile, { id })
  expect(file).toMatchObject({ rows: 2, more: false })
  const rows = await rowsIn(file.base64)
  const text = JSON.stringify(rows)
  for (const whole of ['王秀英', '刘志强', '13800005678', '5678']) expect(text).not.toContain(whole)
  expect(rows.slice(1, 3).map(([number, , name]) => [number, name])).toEqual(
    expect.arrayContaining([
      [first.number, '王**'],
      [second.number, '刘**'],
    ]),
  )
  expect(String(rows[3]?.[0])).toMatch(new RegExp(`绿地北社区待办：全部.*陈静.*${id}.*=周会用`))
  const mine = await chen.must(exportCases, { office, taken: { kind: 'queue', filter: 'mine' }, why: '自己看' })
  expect((await chen.must(exportFile, { id: mine.id })).rows).toBe(1)
  await cloud.tick('applications', 'handOn')
  await cloud.tick('audit', 'chain')
  const auditor = await cloud.as('石岩')
  const found = (await auditor.must(search, { office: 'yl', record: id })).items
  expect(found).toMatchObject([
    { act: 'applications.exportCases', who: '陈静', note: expect.stringContaining('=周会用') },
  ])
})

it('is for the one who asked, for a day, and 督办 only for those who lead', async () => {
  const [chen, guo, yang] = [await cloud.as('陈静'), await cloud.as('郭磊'), await cloud.as('杨慧')]
  const taken = { kind: 'figure' as const, figure: 'open' as const, alone: false }
  expect(codeOf(await chen.ask(exportCases, { office, taken, why: '看看' }))).toBe('SUPERVISORS')
  const foreign = {
    office: 'yl/pengcheng/xuanwu',
    taken: { kind: 'queue' as const, filter: 'all' as const },
    why: '看看',
  }
  expect(codeOf(await chen.ask(exportCases, foreign))).toBe('NOT_FOUND')
  const { id } = await yang.must(exportCases, { office, taken, why: '月度分析' })
  expect((await yang.must(exportFile, { id })).rows).toBe(2)
  expect(codeOf(await guo.ask(exportFile, { id }))).toBe('NOT_FOUND')
  await cloud.pass(25 * 3_600_000)
  expect(codeOf(await yang.ask(exportFile, { id }))).toBe('OVER')
})
