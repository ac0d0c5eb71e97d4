import { Code, Terms } from '../../../types/catalog'
import { differences } from '../../../types/differences'
import type { ServiceRecord } from '../../../types/editions'
import type { Fault, KeptRow } from '../../../types/importing'
import { type Draft, type Drafts, draftsOf } from './reading'
import { editionOf, sheetsOf } from './writing'

type Known = { record: ServiceRecord | undefined; rows: readonly number[] }

const own = (row: number, head: string, why: string): Fault => ({ at: `服务第 ${row} 行“${head}”`, why })

/** What stands against the row itself, whatever its words. */
const placeFaults = ({ row, code, edition }: Draft, { record, rows }: Known): Fault[] => {
  const other = rows.find((one) => one !== row)
  if (code === '') return [own(row, '编号', '要填')]
  if (!Code.safeParse(code).success) return [own(row, '编号', '要写成两个大写字母、一横、三位数字，像 MZ-001')]
  if (other !== undefined) return [own(row, '编号', `和第 ${other} 行一样`)]
  if (!record) return edition === undefined ? [] : [own(row, '编号', '没有这一项；新增的话，“版”要空着')]
  if (edition === undefined) return [own(row, '版', '这个编号已经有了；要改它，请用导出的表')]
  return []
}

/** The words of a record after a way through the sheet, so that what the sheet cannot tell apart is no change. */
const throughSheet = (record: ServiceRecord): Terms => {
  const read = draftsOf(sheetsOf([record]))
  const terms = 'drafts' in read ? Terms.safeParse(read.drafts[0]?.terms) : undefined
  return terms?.success ? terms.data : Terms.parse(record)
}

const base = ({ row, code, title }: Draft) => ({ row, code, title, faults: [], changes: [] })
const wrong = (draft: Draft, faults: Fault[]): KeptRow => ({ ...base(draft), kind: 'wrong', faults })

/** Words that nobody touched are no fault of the file, even where they break a rule that came later. */
const untouched = (draft: Draft, record: ServiceRecord | undefined): boolean => {
  const terms = Terms.safeParse(draft.terms)
  return record !== undefined && terms.success && differences(throughSheet(record), terms.data).length === 0
}

const changedRow = (draft: Draft, terms: Terms, record: ServiceRecord): KeptRow => {
  const changes = differences(throughSheet(record), terms).map(({ name, lines }) => ({ name, lines }))
  const edition = editionOf(record)
  if (draft.edition !== edition) {
    const why = `导出以后又有人改过（表里是第 ${draft.edition} 版，现在是第 ${edition} 版），请重新导出再改`
    return wrong(draft, [own(draft.row, '版', why)])
  }
  const { rev, verified, confirmedBy } = record
  const was = { rev, edition, verified, ...(confirmedBy === undefined ? {} : { confirmedBy }) }
  return { ...base(draft), kind: 'changed', changes, terms, was }
}

const rowOf = (draft: Draft, known: Known): KeptRow => {
  const place = placeFaults(draft, known)
  if (place.length === 0 && untouched(draft, known.record)) return { ...base(draft), kind: 'same' }
  const faults = [...place, ...draft.faults]
  const terms = Terms.safeParse(draft.terms)
  if (faults.length > 0 || !terms.success) return wrong(draft, faults)
  return known.record ? changedRow(draft, terms.data, known.record) : { ...base(draft), kind: 'new', terms: terms.data }
}

/** Row by row what an import would do to the catalogue; nothing is written. */
export const compared = ({ drafts, orphans }: Drafts, records: readonly ServiceRecord[]): KeptRow[] => {
  const byCode = new Map(records.map((record) => [record.code, record]))
  const rowsOf = (code: string) => drafts.filter((one) => one.code === code).map(({ row }) => row)
  return [
    ...drafts.map((draft) => rowOf(draft, { record: byCode.get(draft.code), rows: rowsOf(draft.code) })),
    ...orphans.map(
      ({ row, code, fault }): KeptRow => ({ row, code, title: '', kind: 'wrong', faults: [fault], changes: [] }),
    ),
  ]
}
