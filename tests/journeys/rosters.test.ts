import { readBook } from '../../cloudfunctions/kernel/workbook'
import { search } from '../../types/audit'
import { checkIn } from '../../types/check-in'
import { exportFile, exportRoster, rosterFile } from '../../types/exporting'
import { turnout } from '../../types/turnout'
import { byTicket, codeOf, soon } from '../support/check-ins'
import { type Cloud, startCloud } from '../support/cloud'
import { documents } from '../support/documents'

jest.setTimeout(60_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const hour = 3_600_000
const rowsIn = async (base64: string): Promise<unknown[][]> => {
  const sheets = await readBook(Buffer.from(base64, 'base64'))
  return Array.isArray(sheets) ? (sheets[0]?.rows ?? []) : []
}

it('gives the list of an activity as a file, names masked unless whole ones are asked for, and keeps who took it', async () => {
  const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
  await chen.must(checkIn, { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) })
  const take = async (whole: boolean, why: string) => {
    const { id } = await chen.must(exportRoster, { id: it.id, whole, why })
    return chen.must(rosterFile, { id, activity: it.id })
  }
  const masked = await take(false, '存档')
  const rows = await rowsIn(masked.base64)
  expect(masked.rows).toBe(2)
  expect(rows.slice(1, 3).map(([, name, , word, , , came]) => [name, word, came])).toEqual([
    ['刘**', '已报上', '到了'],
    ['孙*', '已报上', null],
  ])
  expect(JSON.stringify(rows)).not.toContain('刘志强')
  const whole = await take(true, '门口核对')
  expect((await rowsIn(whole.base64))[1]?.[1]).toBe('刘志强')
  expect(await (await cloud.as('沈玉')).ask(exportRoster, { id: it.id, whole: false, why: '看看' })).toMatchObject({
    failure: { code: 'NOT_FOUND' },
  })
  const [kept] = await documents(cloud, 'exports')
  const others = { id: String(kept?._id), activity: it.id }
  expect(await (await cloud.as('郭磊')).ask(rosterFile, others)).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  expect(await chen.ask(exportFile, { id: String(kept?._id) })).toMatchObject({ failure: { code: 'NOT_FOUND' } })
  await cloud.tick('applications', 'handOn')
  await cloud.tick('audit', 'chain')
  const { items } = await (await cloud.as('石岩')).must(search, { office: 'yl', person: '陈静' })
  const notes = items.filter(({ act }) => act === exportRoster.name).map(({ note }) => note)
  expect(notes.sort()).toEqual([expect.stringContaining('（全名）'), expect.stringContaining('存档')].sort())
})

it('counts who was expected, who came and who did not, for what is over', async () => {
  const place = 'yl/huangshan/lvdibei'
  const [it, chen] = [await soon(cloud), await cloud.as('陈静')]
  await chen.must(checkIn, { id: it.id, session: 's1', ...byTicket(codeOf(cloud, it, 'p1')) })
  const before = await chen.must(turnout, { place })
  expect(before.rows.some(({ id }) => id === it.id)).toBe(false)
  await cloud.pass(3 * hour)
  const after = await chen.must(turnout, { place })
  expect(after.rows.find(({ id }) => id === it.id)).toMatchObject({ expected: 2, came: 1, walkIns: 0 })
  const sum = after.rows.reduce((total, { expected }) => total + expected, 0)
  expect([after.total.expected, after.kinds.reduce((total, { expected }) => total + expected, 0)]).toEqual([sum, sum])
})
