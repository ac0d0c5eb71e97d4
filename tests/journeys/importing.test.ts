import { bookOf } from '../../cloudfunctions/kernel/workbook'
import { index, show } from '../../types/catalog'
import { edit, history } from '../../types/editing'
import { applyImport, imported, imports, previewImport, undoImport } from '../../types/importing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { bringSheets, copyOf, exportedBook, only, write } from '../support/workbooks'

jest.setTimeout(120_000)
let cloud: Cloud
let pan: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  pan = await cloud.as('潘文')
})
afterEach(() => cloud.stop())

const look = (id: string) => pan.must(imported, { id })
const settled = async (id: string) => {
  for (let n = 0; n < 12; n++) {
    const { of } = await look(id)
    if (!['applying', 'returning', 'undoing'].includes(of.state)) return of
    await cloud.tick('catalog', 'carryImports')
    await cloud.pass(61_000)
  }
  throw new Error('the import never ended')
}
const apply = async (id: string, vouch = false) => {
  const { of } = await look(id)
  await pan.must(applyImport, { id, rev: of.rev, why: '按新文件', vouch })
  return settled(id)
}
const undo = async (id: string) => {
  const { of } = await look(id)
  await pan.must(undoImport, { id, rev: of.rev, why: '文件拿错了' })
  return settled(id)
}
const feeOf = async (code: string) => (await pan.must(show, { code })).service.fee
const changeFee = async (code: string, fee: string) => {
  const { service, rev } = await pan.must(show, { code })
  await pan.must(edit, { code, rev, terms: { ...service, fee }, why: '先改了', vouch: false })
}

it('changes nothing when what was exported is imported as it is', async () => {
  const id = await bringSheets(pan, await exportedBook(pan))
  const { of, rows, can } = await look(id)
  expect(of.counts).toEqual({ wrong: 0, new: 0, changed: 0, same: 145 })
  expect([rows.length, can.apply]).toEqual([145, { ok: false, why: '和现在的一样，没有要写的' }])
})

it('says row by row what is new, changed and wrong, and why, and writes nothing while one row is wrong', async () => {
  const before = await documents(cloud, 'services')
  await changeFee('MZ-005', '五元')
  const sheets = only(await exportedBook(pan), 'MZ-001', 'MZ-002', 'MZ-003', 'MZ-004', 'MZ-005')
  await changeFee('MZ-005', '六元')
  write(sheets, ['服务', 'MZ-001', '费用'], '三十元')
  write(sheets, ['服务', 'MZ-002', '主管部门'], '外星局')
  write(sheets, ['服务', 'MZ-003', '承诺天数'], '五天')
  write(sheets, ['材料', 'MZ-003', '必交'], '也许')
  write(sheets, ['服务', 'MZ-004', '法定天数'], 1)
  write(sheets, ['服务', 'MZ-005', '费用'], '七元')
  copyOf(sheets, 'MZ-001', 'MZ-900')
  copyOf(sheets, 'MZ-001', 'MZ-901')
  write(sheets, ['服务', 'MZ-901', '编号'], 'MZ-900')
  const { of, rows, can } = await look(await bringSheets(pan, sheets))
  expect(of.counts).toEqual({ wrong: 9, new: 0, changed: 1, same: 0 })
  expect(can.apply).toEqual({ ok: false, why: '还有 9 行有错。在表里改好，再导入一次' })
  const why = (code: string) => rows.filter((one) => one.code === code).map(({ faults }) => faults)
  const changed = rows.find(({ code }) => code === 'MZ-001')
  expect(changed).toMatchObject({ kind: 'changed', changes: [{ name: '费用', lines: [{ is: '三十元' }] }] })
  expect(why('MZ-002')[0]).toEqual([
    { at: '服务第 3 行“主管部门”', why: expect.stringMatching(/^没有“外星局”这个说法，只能填：民政局、/) },
  ])
  expect(why('MZ-003')[0]).toEqual([
    { at: '服务第 4 行“承诺天数”', why: '“五天”是文字，这里要填数字，不带单位' },
    { at: expect.stringMatching(/^材料第 \d+ 行“必交”$/), why: '没有“也许”这个说法，只能填：是、否' },
  ])
  expect(why('MZ-004')[0]).toEqual([{ at: '服务第 5 行“承诺天数”', why: '不能比法定天数长' }])
  expect(why('MZ-005')[0]?.[0]?.why).toBe('导出以后又有人改过（表里是第 2 版，现在是第 3 版），请重新导出再改')
  expect(why('MZ-900').map(([first]) => first?.why)).toEqual(['和第 8 行一样', '和第 7 行一样'])
  expect(why('MZ-901')[0]).toEqual([
    { at: expect.stringContaining('材料第'), why: expect.stringMatching(/^“服务”表里没有这个编号/) },
  ])
  expect(await pan.ask(applyImport, { id: of.id, rev: of.rev, why: '就要', vouch: false })).toMatchObject({
    failure: { code: 'NOT_NOW' },
  })
  const untouched = ({ _id }: Record<string, unknown>) => _id !== 'MZ-005'
  expect((await documents(cloud, 'services')).filter(untouched)).toEqual(before.filter(untouched))
})

it('writes all rows, as samples that nobody has confirmed, and takes all of them back', async () => {
  const sheets = only(await exportedBook(pan), 'MZ-001', 'MZ-002')
  write(sheets, ['服务', 'MZ-001', '费用'], '三十元')
  write(sheets, ['材料', 'MZ-002', '说明'], '=1+1')
  copyOf(sheets, 'MZ-001', 'MZ-900')
  write(sheets, ['服务', 'MZ-900', '名称'], '长寿茶话会')
  const id = await bringSheets(pan, sheets)
  const former = await feeOf('MZ-001')
  expect(await apply(id)).toMatchObject({ state: 'applied', percent: 100, counts: { new: 1, changed: 2 } })
  expect([await feeOf('MZ-001'), (await pan.must(show, { code: 'MZ-002' })).service.materials[0]?.note]).toEqual([
    '三十元',
    '=1+1',
  ])
  const { service } = await pan.must(show, { code: 'MZ-900' })
  expect([service.title, service.verified]).toEqual(['长寿茶话会', false])
  const { services } = await pan.must(index, {})
  expect(services.find(({ code }) => code === 'MZ-900')?.sounds[0]).toBe('chang shou cha hua hui')
  await cloud.tick('catalog', 'handOn')
  expect(await undo(id)).toMatchObject({ state: 'undone', left: [] })
  expect(await feeOf('MZ-001')).toBe(former)
  expect((await pan.must(index, {})).services).toHaveLength(145)
  const { items } = await pan.must(history, { code: 'MZ-001' })
  expect(items.map(({ rev, act, from, by }) => [rev, act, from, by])).toEqual([
    [3, 'restore', 1, '潘文'],
    [2, 'import', undefined, '潘文'],
    [1, 'shipped', undefined, ''],
  ])
  await cloud.tick('catalog', 'handOn')
  const told = (await documents(cloud, 'journal')).filter(({ record }) => record === 'MZ-900' || record === id)
  expect(told.map(({ act, to }) => `${act} ${to}`).sort()).toEqual([
    ...['catalog.applyImport applied', 'catalog.applyImport applying', 'catalog.applyImport sample'],
    'catalog.previewImport previewed',
    ...['catalog.undoImport removed', 'catalog.undoImport undoing', 'catalog.undoImport undone'],
  ])
  const again = await bringSheets(pan, only(sheets, 'MZ-900'))
  expect(await apply(again, true)).toMatchObject({ state: 'applied' })
  expect(await pan.must(show, { code: 'MZ-900' })).toMatchObject({ rev: 3, service: { verified: true } })
})

it('sends everything back when somebody edits one of the services between the look and the writing', async () => {
  const sheets = only(await exportedBook(pan), 'MZ-001', 'MZ-002', 'MZ-003')
  for (const code of ['MZ-001', 'MZ-002', 'MZ-003']) write(sheets, ['服务', code, '费用'], '三十元')
  const id = await bringSheets(pan, sheets)
  const former = await feeOf('MZ-001')
  await changeFee('MZ-002', '同事改的')
  const of = await apply(id)
  expect(of).toMatchObject({ state: 'stopped', trouble: [{ code: 'MZ-002', why: '看过以后又有人改了它' }], left: [] })
  expect(await Promise.all(['MZ-001', 'MZ-002', 'MZ-003'].map(feeOf))).toEqual([former, '同事改的', former])
})

it('lets one of two imports of the same services in, whole', async () => {
  const codes = ['MZ-001', 'MZ-002', 'MZ-003']
  const exported = only(await exportedBook(pan), ...codes)
  const ids = []
  for (const fee of ['甲', '乙']) {
    for (const code of codes) write(exported, ['服务', code, '费用'], fee)
    ids.push(await bringSheets(pan, exported))
  }
  for (const id of ids) await pan.must(applyImport, { id, rev: 1, why: '同时导入', vouch: false })
  const states = []
  for (const id of ids) states.push((await settled(id)).state)
  expect(states.sort()).toEqual(['applied', 'stopped'])
  expect(new Set(await Promise.all(codes.map(feeOf))).size).toBe(1)
})

it('leaves what was edited after the import as it is and names it', async () => {
  const sheets = only(await exportedBook(pan), 'MZ-001', 'MZ-002')
  for (const code of ['MZ-001', 'MZ-002']) write(sheets, ['服务', code, '费用'], '三十元')
  const former = await feeOf('MZ-001')
  const id = await bringSheets(pan, sheets)
  await apply(id)
  await changeFee('MZ-002', '后来改的')
  const { left } = await undo(id)
  expect(left).toMatchObject([{ code: 'MZ-002', why: '写入以后又有人改过，没有动它' }])
  expect(await Promise.all(['MZ-001', 'MZ-002'].map(feeOf))).toEqual([former, '后来改的'])
})

it('refuses what is no catalogue, in plain words', async () => {
  const told = async (bytes: Buffer) => {
    const answer = await pan.ask(previewImport, { fileID: await pan.upload(bytes, 'x.xlsx'), name: 'x.xlsx' })
    return answer.ok ? 'ok' : [answer.failure.code, ...Object.values(answer.failure.fields ?? {})]
  }
  expect(await told(Buffer.from('编号,名称'))).toEqual(['NOT_XLSX'])
  expect(await told(Buffer.alloc(2 * 1024 * 1024 + 1))).toEqual(['TOO_LARGE'])
  const [first, ...others] = only(await exportedBook(pan), 'MZ-001')
  if (!first) throw new Error('no sheet')
  expect(await told(await bookOf([{ ...first, rows: first.rows.slice(0, 1) }, ...others]))).toEqual(['EMPTY'])
  const narrow = { ...first, rows: first.rows.map((row) => row.slice(0, -1)) }
  expect(await told(await bookOf([narrow, ...others.slice(1)]))).toEqual([
    ...['LAYOUT', '“服务”表少了“窗口”这一列', '少了“材料”这张表'],
  ])
  expect(await pan.must(imports, {})).toMatchObject({ items: [] })
})

const wires = ['aggregateDocuments', 'getDocument', 'insertDocument', 'modifyDocument', 'removeDocument']
it.each(['lost-reply', 'error'])('ends whole although every database call in turn fails with %s', async (kind) => {
  const cut = async (nth: number) => {
    await cloud.faults(wires.map((one) => ({ action: `database.${one}`, function: 'catalog', nth, kind })))
    await cloud.tick('catalog', 'carryImports')
    await cloud.faults([])
    await cloud.pass(61_000)
  }
  for (let nth = 1; nth <= 7; nth++) {
    const codes = ['RS-001', 'RS-002', 'RS-003']
    const added = `RS-9${String(nth).padStart(2, '0')}`
    const sheets = only(await exportedBook(pan), ...codes)
    const fees = await Promise.all(codes.map(feeOf))
    const revs = await Promise.all(codes.map(async (code) => (await pan.must(show, { code })).rev))
    for (const code of codes) write(sheets, ['服务', code, '费用'], `第 ${nth} 回`)
    copyOf(sheets, 'RS-001', added)
    const id = await bringSheets(pan, sheets)
    await pan.must(applyImport, { id, rev: 1, why: '按新文件', vouch: false })
    await cut(nth)
    expect(await settled(id)).toMatchObject({ state: 'applied', trouble: [] })
    const now = await Promise.all(codes.map((code) => pan.must(show, { code })))
    expect(now.map(({ rev, service }, at) => [rev - (revs[at] ?? 0), service.fee])).toEqual(
      codes.map(() => [1, `第 ${nth} 回`]),
    )
    const { of } = await look(id)
    await pan.must(undoImport, { id, rev: of.rev, why: '退回' })
    await cut(nth)
    expect(await settled(id)).toMatchObject({ state: 'undone', left: [] })
    expect(await Promise.all(codes.map(feeOf))).toEqual(fees)
    expect((await pan.ask(show, { code: added })).ok).toBe(false)
  }
})
