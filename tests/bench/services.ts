import { readFileSync } from 'node:fs'
import path from 'node:path'
import { bookOf } from '../../cloudfunctions/kernel/workbook'
import { root } from '../../config/tasks/install.mjs'
import { buildSearch } from '../../src/features/catalog/search'
import type { Action, Given, Output } from '../../types/action'
import * as applying from '../../types/applying'
import * as catalog from '../../types/catalog'
import * as district from '../../types/district'
import { edit, history, restore } from '../../types/editing'
import * as importing from '../../types/importing'
import * as people from '../../types/members'
import * as privacy from '../../types/privacy'
import * as reviewing from '../../types/reviewing'
import { runMatrix, startPeopled } from '../support/authz'
import { browse } from '../support/browse'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { close, figure, progress } from '../support/figure'
import { fill, gather, png } from '../support/papers'
import { exportedBook, only, write } from '../support/workbooks'

/** Database round trips an action may cost; the worst one seen counts. */
const limits: Record<string, number> = {
  'district.show': 0,
  'catalog.index': 2,
  'catalog.show': 1,
  'catalog.confirm': 2,
  'catalog.edit': 2,
  'catalog.restore': 2,
  'catalog.history': 1,
  'catalog.workbook': 1,
  // the catalogue with the caller, one leaf of fifty rows, the import itself
  'catalog.previewImport': 3,
  'catalog.imports': 1,
  'catalog.imported': 1,
  'catalog.applyImport': 2,
  'catalog.undoImport': 2,
  'members.me': 1,
  'members.home': 1,
  'members.join': 2,
  'members.move': 2,
  'members.notices': 1,
  'members.readNotices': 2,
  'applications.attach': 2,
  'applications.submit': 2,
  'applications.mine': 1,
  'applications.show': 1,
  'applications.resubmit': 2,
  'applications.withdraw': 2,
  'applications.queue': 1,
  'applications.open': 1,
  'applications.claim': 2,
  'applications.release': 2,
  'applications.sendBack': 2,
  'applications.approve': 2,
  'applications.reject': 2,
  'applications.reveal': 2,
  // beside the cases, the activities and the rolls of votes, whose indexes want the member first
  'applications.held': 4,
  'applications.exported': 4,
  // the third one looks whether another case holds the same file
  'applications.erase': 3,
}

const it = { ...applying, ...reviewing }
const office = 'yl/huangshan/lvdibei'
const seen = new Map<string, number>()
const counted = async <A extends Action>(who: Neighbour, action: A, input: Given<A>): Promise<Output<A>> => {
  const answer = await who.ask(action, input)
  if (!answer.ok) throw new Error(`${action.name}: ${JSON.stringify(answer.failure)}`)
  seen.set(action.name, Math.max(seen.get(action.name) ?? 0, answer.trips))
  return answer.output
}

const apply = async (wang: Neighbour) => {
  const { service } = await counted(wang, catalog.show, { code: 'MZ-001' })
  const files = await gather(wang, service)
  return counted(wang, it.submit, { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files })
}

const residentsPart = async (cloud: Cloud, wang: Neighbour) => {
  await counted(wang, district.show, {})
  const { version } = await counted(wang, catalog.index, {})
  await counted(wang, catalog.index, { version })
  await counted(wang, people.me, {})
  await counted(wang, people.home, {})
  await counted(wang, people.move, { community: 'yl/pengcheng/xuanwu' })
  await counted(wang, people.move, { community: office })
  await counted(wang, it.attach, { fileID: await wang.upload(png, 'a.png'), name: 'a.png' })
  await apply(wang)
  await cloud.tick('applications', 'handOn')
  const { items } = await counted(wang, people.notices, {})
  await counted(wang, people.readNotices, { since: 0, until: items[0]?.at ?? 0 })
  await counted(wang, it.mine, {})
  const newcomer = await cloud.newcomer('新邻居')
  await counted(newcomer, people.join, { name: '示例居民', community: office })
}

const staffPart = async (wang: Neighbour, chen: Neighbour, editor: Neighbour) => {
  const first = await apply(wang)
  await counted(chen, it.queue, { office, filter: 'all' })
  await counted(chen, it.open, { id: first.id })
  const claimed = await counted(chen, it.claim, { id: first.id, rev: 1 })
  const back = await counted(chen, it.sendBack, {
    id: first.id,
    rev: claimed.rev,
    marks: [{ kind: 'field', field: 'phone', why: '打不通' }],
  })
  await counted(wang, it.show, { id: first.id })
  const mended = await counted(wang, it.resubmit, {
    id: first.id,
    rev: back.rev,
    form: { phone: '13900000000' },
    files: [],
  })
  const looked = await counted(chen, it.reveal, { id: first.id, rev: mended.rev, field: 'phone', why: '核对' })
  await counted(chen, it.approve, { id: first.id, rev: looked.rev })
  const second = await apply(wang)
  const held = await counted(chen, it.claim, { id: second.id, rev: 1 })
  const freed = await counted(chen, it.release, { id: second.id, rev: held.rev })
  const again = await counted(chen, it.claim, { id: second.id, rev: freed.rev })
  await counted(chen, it.reject, { id: second.id, rev: again.rev, why: '不符合条件' })
  const third = await apply(wang)
  await counted(wang, it.withdraw, { id: third.id, rev: 1 })
  await counted(wang, privacy.held, {})
  await counted(wang, privacy.exported, {})
  await counted(wang, privacy.erase, { id: third.id, rev: 2 })
  const { rev } = await counted(editor, catalog.show, { code: 'MZ-002' })
  await counted(editor, catalog.confirm, { code: 'MZ-002', rev, verified: true })
  const { service } = await editor.must(catalog.show, { code: 'MZ-002' })
  const given = { code: 'MZ-002', why: '按新文件', vouch: false }
  const done = await counted(editor, edit, { ...given, rev: rev + 1, terms: { ...service, fee: '免费' } })
  await counted(editor, history, { code: 'MZ-002' })
  await counted(editor, restore, { ...given, rev: done.rev, edition: 1 })
}

const importPart = async (cloud: Cloud, editor: Neighbour) => {
  await counted(editor, importing.workbook, {})
  const sheets = only(await exportedBook(editor), 'MZ-006')
  write(sheets, ['服务', 'MZ-006', '费用'], '三十元')
  const fileID = await editor.upload(await bookOf(sheets), '目录.xlsx')
  const { id } = await counted(editor, importing.previewImport, { fileID, name: '目录.xlsx' })
  await counted(editor, importing.imports, {})
  const why = { id, why: '按新文件' }
  const { of } = await counted(editor, importing.imported, { id })
  await counted(editor, importing.applyImport, { ...why, rev: of.rev, vouch: false })
  await cloud.tick('catalog', 'carryImports')
  const { rev } = (await editor.must(importing.imported, { id })).of
  await counted(editor, importing.undoImport, { ...why, rev })
}

/** What the timer costs for one entry: it reads, keeps the entry, tells the person, and marks the record. */
const timerTrips = async (cloud: Cloud, name: string, act: () => Promise<unknown>): Promise<number> => {
  await cloud.tick(name, 'handOn')
  const start = Date.now()
  await act()
  await cloud.tick(name, 'handOn')
  type Call = { function: string; source: string; roundTrips: number; at: number }
  const calls: Call[] = await (await fetch(`${cloud.url}/local/calls`)).json()
  const runs = calls.filter((call) => call.function === name && call.source === 'wx_trigger' && call.at >= start)
  return Math.max(...runs.map((run) => run.roundTrips))
}

const timersPart = async (cloud: Cloud, wang: Neighbour, editor: Neighbour) => {
  const question = {
    code: 'MZ-001',
    kind: 'ask' as const,
    form: { question: '怎么办', phone: '13800000000' },
    files: [],
  }
  const { rev } = await editor.must(catalog.show, { code: 'MZ-003' })
  const vouch = () => editor.must(catalog.confirm, { code: 'MZ-003', rev, verified: true })
  const unit = 'database round trips for one entry'
  const asked = await timerTrips(cloud, 'applications', () => wang.must(it.submit, question))
  figure({ figure: 'roundtrips.applications.handOn', value: asked, limit: 4, unit })
  figure({ figure: 'roundtrips.catalog.handOn', value: await timerTrips(cloud, 'catalog', vouch), limit: 3, unit })
}

const searchShare = (cards: catalog.ServiceCard[]): number => {
  const text = readFileSync(path.join(root, 'tests/src/search-pairs.json'), 'utf8')
  const pairs: { query: string; code?: string; codes?: string[] }[] = JSON.parse(text)
  const { search } = buildSearch(cards)
  const hit = pairs.filter(({ query, code, codes }) =>
    search(query, 3).some((card) => (codes ?? [code]).includes(card.code)),
  )
  return hit.length / pairs.length
}

const main = async () => {
  const cloud = await startCloud()
  progress('round trips of every action')
  const [wang, chen, editor] = [await cloud.as('王秀英'), await cloud.as('陈静'), await cloud.as('潘文')]
  await residentsPart(cloud, wang)
  await staffPart(wang, chen, editor)
  await importPart(cloud, editor)
  for (const [name, limit] of Object.entries(limits))
    figure({ figure: `roundtrips.${name}`, value: seen.get(name) ?? Number.NaN, limit, unit: 'database round trips' })
  await timersPart(cloud, wang, editor)
  progress('list and search of services in a browser')
  const trips = await browse(cloud)
  figure({ figure: 'roundtrips.services.list', value: trips.list, limit: 0, unit: 'database round trips' })
  figure({ figure: 'roundtrips.services.search', value: trips.search, limit: 0, unit: 'database round trips' })
  progress('120 searches')
  const { services } = await wang.must(catalog.index, {})
  figure({
    figure: 'search.top3',
    value: searchShare(services),
    limit: 0.95,
    unit: 'share of 120 pairs',
    atLeast: true,
  })
  await cloud.stop()

  progress('every action × every role and scope')
  const peopled = await startPeopled()
  const { leaks, locked, cases } = await runMatrix(peopled)
  await peopled.stop()
  for (const what of [...leaks, ...locked]) progress(what)
  figure({ figure: 'authz.cases', value: cases, limit: 1000, unit: 'calls', atLeast: true })
  figure({ figure: 'authz.leaks', value: leaks.length, limit: 0, unit: 'calls' })
  figure({ figure: 'authz.locked-out', value: locked.length, limit: 0, unit: 'calls' })
  close()
}

await main()
