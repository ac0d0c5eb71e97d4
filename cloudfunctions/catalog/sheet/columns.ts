import { audiences, levels, lifeEvents, materialKinds, modes, optionalWays } from '../../../types/catalog'
import { kindNames, termNames } from '../../../types/terms'
import { departments } from '../../kernel/places'
import type { Cell } from '../../kernel/workbook'

/** What a cell says, or what is wrong with it. */
export type Read = { value: unknown } | { fault: string }
/** One column of a sheet: how a value becomes a cell, and a cell a value again. */
export type Column = {
  head: string
  key: string
  width: number
  write: (value: unknown) => Cell
  read: (cell: Cell) => Read
}

const isDay = '这一格成了日期，请把格式改成“文本”再写'
const plainText = (cell: Cell): Read => {
  if (cell instanceof Date) return { fault: isDay }
  if (typeof cell === 'boolean') return { value: cell ? '是' : '否' }
  return { value: cell === null ? '' : String(cell).trim() }
}
const onText =
  (then: (text: string) => Read) =>
  (cell: Cell): Read => {
    const read = plainText(cell)
    return 'fault' in read ? read : then(String(read.value))
  }

/** A line break inside an entry of a list, where a line break parts one entry from the next. */
const broken = '⏎'
const joined = (value: unknown) =>
  (Array.isArray(value) ? value : []).map((one) => String(one).replace(/\r?\n/g, broken)).join('\n')
const parted = (text: string) =>
  text
    .split(/\r?\n/)
    .map((one) => one.trim().replaceAll(broken, '\n'))
    .filter(Boolean)

type At = Pick<Column, 'head' | 'key'> & { width?: number }
const text = (at: At): Column => ({
  width: 16,
  ...at,
  write: (value) => (value === undefined || value === '' ? null : String(value)),
  read: plainText,
})
/** Words that may be missing. */
const maybe = (at: At): Column => ({ ...text(at), read: onText((value) => ({ value: value || undefined })) })
const number = (at: At): Column => ({
  width: 9,
  ...at,
  write: (value) => (typeof value === 'number' ? value : null),
  read: (cell) => {
    if (cell === null || cell === '') return { value: undefined }
    if (cell instanceof Date) return { fault: '这一格成了日期，这里要填数字' }
    return typeof cell === 'number' ? { value: cell } : { fault: `“${cell}”是文字，这里要填数字，不带单位` }
  },
})
const list = (at: At): Column => ({
  width: 30,
  ...at,
  write: (value) => joined(value) || null,
  read: onText((words) => ({ value: parted(words) })),
})

type Table = Readonly<Record<string, string>>
const unknown = (said: string, table: Table): Read => ({
  fault: `${said ? `没有“${said}”这个说法` : '这一格空着'}，只能填：${Object.values(table).join('、')}`,
})
const keyOf = (table: Table, said: string) => Object.keys(table).find((key) => table[key] === said)
const word = (at: At, table: Table): Column => ({
  width: 12,
  ...at,
  write: (value) => table[String(value)] ?? null,
  read: onText((said) => {
    const key = keyOf(table, said)
    return key === undefined ? unknown(said, table) : { value: key }
  }),
})
const words = (at: At, table: Table): Column => ({
  width: 14,
  ...at,
  write: (value) => joined((Array.isArray(value) ? value : []).map((one) => table[String(one)])) || null,
  read: onText((said) => {
    const all = parted(said.replaceAll('、', '\n'))
    const strange = all.find((one) => keyOf(table, one) === undefined)
    return strange === undefined ? { value: all.map((one) => keyOf(table, one)) } : unknown(strange, table)
  }),
})

/** “3 初审”: the days of a step, and its name where it has one. */
const paceLine = /^(\d{1,3})(?:\s+(\S.*))?$/
const pace = (at: At): Column => ({
  width: 16,
  ...at,
  write: (value) => {
    const steps = (Array.isArray(value) ? value : []) as { days: number; name?: string }[]
    return joined(steps.map(({ days, name }) => (name ? `${days} ${name}` : String(days)))) || null
  },
  read: onText((said) => {
    const lines = parted(said).map((one) => paceLine.exec(one))
    if (lines.some((one) => !one)) return { fault: '每行写天数，后面空一格可以写这一步的名字，像“3 初审”' }
    const steps = lines.map((one) => ({ days: Number(one?.[1]), ...(one?.[2] ? { name: one[2] } : {}) }))
    return { value: steps.length > 0 ? steps : undefined }
  }),
})

const yesNo: Table = { true: '是', false: '否' }
const truth = (at: At): Column => {
  const column = word({ width: 8, ...at }, yesNo)
  const bool = (read: Read): Read => ('fault' in read ? read : { value: read.value === 'true' })
  return { ...column, read: (cell) => bool(column.read(cell)) }
}

export const departmentWords: Table = Object.fromEntries(departments.map(({ id, name }) => [id, name]))
const term = (key: keyof typeof termNames, width?: number) => ({
  key,
  head: termNames[key],
  ...(width ? { width } : {}),
})
const code = text({ key: 'code', head: '编号', width: 10 })

export const serviceSheet = '服务'
export const sheets: Record<string, readonly Column[]> = {
  [serviceSheet]: [
    code,
    number({ key: 'edition', head: '版', width: 5 }),
    text(term('title', 20)),
    text(term('plain', 24)),
    list(term('says', 20)),
    word(term('department', 16), departmentWords),
    words(term('lifeEvents'), lifeEvents),
    words(term('audience'), audiences),
    word(term('mode'), modes),
    word(term('level'), levels),
    list(term('conditions')),
    list(term('steps')),
    number(term('promisedDays')),
    number(term('legalDays')),
    words(term('chain'), levels),
    pace(term('pace')),
    words(term('without'), optionalWays),
    text(term('fee')),
    list(term('basis')),
    list(term('windows')),
  ],
  材料: [
    code,
    text({ key: 'name', head: '名称', width: 24 }),
    word({ key: 'kind', head: '类型' }, materialKinds),
    text({ key: 'issuer', head: '出具单位', width: 20 }),
    truth({ key: 'required', head: '必交' }),
    maybe({ key: 'note', head: '说明', width: 30 }),
  ],
  填写项: [
    code,
    text({ key: 'key', head: '代号' }),
    text({ key: 'label', head: '问什么', width: 24 }),
    word({ key: 'kind', head: '类型' }, kindNames),
    truth({ key: 'required', head: '必填' }),
    maybe({ key: 'hint', head: '提示', width: 30 }),
    list({ key: 'options', head: '选项', width: 20 }),
    number({ key: 'min', head: '最少' }),
    number({ key: 'max', head: '最多' }),
  ],
  常问: [code, text({ key: 'ask', head: '问', width: 30 }), text({ key: 'answer', head: '答', width: 60 })],
}
/** The lists of a service that have a sheet of their own. */
export const lists = { materials: '材料', fields: '填写项', faq: '常问' } as const
export type ListTerm = keyof typeof lists
export const listTerms: readonly ListTerm[] = ['materials', 'fields', 'faq']

/** What may stand where only certain words may. */
export const allowedWords: [string, Table][] = [
  ['主管部门', departmentWords],
  ['人生事（一格可以写几个，换行或顿号隔开）', lifeEvents],
  ['对象（一格可以写几个）', audiences],
  ['怎么办', modes],
  ['层级、经过的单位', levels],
  ['不设的走法（可以空着）', optionalWays],
  ['材料的类型', materialKinds],
  ['填写项的类型', kindNames],
  ['必交、必填', yesNo],
]
