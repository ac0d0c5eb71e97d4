import { Terms } from './catalog'
import { isOneOf } from './common'
import type { FieldKind, FormField } from './forms'

/** What staff call each part of a service's words, in the order in which they are checked. */
export const termNames: Record<keyof Terms, string> = {
  title: '名称',
  plain: '大白话',
  says: '居民的说法',
  department: '主管部门',
  lifeEvents: '人生事',
  audience: '对象',
  mode: '怎么办',
  level: '层级',
  conditions: '条件',
  materials: '材料',
  steps: '步骤',
  fields: '填写的内容',
  promisedDays: '承诺天数',
  legalDays: '法定天数',
  chain: '经过的单位',
  pace: '各步天数',
  without: '不设的走法',
  fee: '费用',
  basis: '依据',
  windows: '窗口',
  faq: '常问',
}
export const termKeys = Object.keys(termNames).filter(isOneOf(termNames))

/** What staff call each kind of question. */
export const kindNames: Record<FieldKind, string> = {
  text: '一行字',
  longText: '一段话',
  number: '数字',
  money: '金额',
  date: '日期',
  choice: '选一项',
  choices: '可选几项',
  yesNo: '是或否',
  name: '姓名',
  idCard: '身份证号',
  phone: '电话',
  address: '地址',
  bankCard: '银行卡号',
}

const parts: Record<string, string> = {
  name: '名称',
  kind: '类型',
  issuer: '出具单位',
  note: '说明',
  no: '编号',
  ask: '问',
  answer: '答',
  label: '问什么',
  key: '代号',
  options: '选项',
  hint: '提示',
  days: '天数',
}
/** A place in the words as people find it: `materials.1.name` is 材料第 2 条的名称. */
export const placeName = (path: string): string => {
  const [term = '', at, part = ''] = path.split('.')
  const whole = isOneOf(termNames)(term) ? termNames[term] : term
  const nth = at === undefined ? '' : `第 ${Number(at) + 1} 条`
  return `${whole}${nth}${parts[part] ? `的${parts[part]}` : ''}`
}

type Faults = Record<string, string>
const repeated = <T>(list: readonly T[], what: (one: T) => string): number =>
  list.findIndex((one, at) => list.findIndex((other) => what(other) === what(one)) < at)

const chosen = ({ kind, options }: FormField): boolean =>
  (kind !== 'choice' && kind !== 'choices') || (options?.length ?? 0) >= 2

const formFaults = ({ fields, mode }: Terms): Faults => {
  const faults: Faults = {}
  const twice = repeated(fields, ({ key }) => key)
  if (twice >= 0) faults[`fields.${twice}.key`] = '代号和前面的一样'
  fields.forEach((field, at) => {
    if (!chosen(field)) faults[`fields.${at}.options`] = '至少给两个选项'
  })
  if (mode === 'window' && fields.length > 0) faults.fields = '只在窗口办的，不用网上填'
  if (mode !== 'window' && !fields.some(({ kind }) => kind === 'phone')) faults.fields = '要有一项电话，好联系居民'
  return faults
}

const chainFaults = ({ chain, pace = [], without = [], level, promisedDays, legalDays }: Terms): Faults => {
  const faults: Faults = {}
  if (chain[0] !== level) faults.chain = '第一个单位要和层级一样'
  if (new Set(chain).size !== chain.length) faults.chain = '同一级单位只能经过一次'
  if (promisedDays > legalDays) faults.promisedDays = '不能比法定天数长'
  if (promisedDays < chain.length) faults.promisedDays = `经过 ${chain.length} 个单位，至少 ${chain.length} 天`
  if (without.includes('sendBack') && without.includes('reject'))
    faults.without = '退回补正和不予办理至少留一样，不然办不了的件没有去处'
  const sum = pace.reduce((total, { days }) => total + days, 0)
  if (pace.length > 0 && pace.length !== chain.length) faults.pace = '每个单位都要有天数'
  else if (pace.length > 0 && sum !== promisedDays)
    faults.pace = `各步加起来 ${sum} 天，承诺是 ${promisedDays} 天，要一样`
  return faults
}

/** What is wrong with the words of a service, by its place; the page and the function ask the same rule. */
export const termFaults = (given: unknown): Faults => {
  const read = Terms.safeParse(given)
  if (!read.success)
    return Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message]).reverse())
  const terms = read.data
  const faults: Faults = {}
  if (terms.materials.some(({ no }, at) => no !== at + 1)) faults.materials = '编号要从 1 起，一个接一个'
  const twice = repeated(terms.materials, ({ name }) => name)
  if (twice >= 0) faults[`materials.${twice}.name`] = '和前面的一样'
  return { ...faults, ...formFaults(terms), ...chainFaults(terms) }
}
