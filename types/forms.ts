import { z } from './z'

/** What a person may be asked for. The kind decides the keyboard, the check and whether the answer is sealed. */
export const FieldKind = z.enum([
  'text',
  'longText',
  'number',
  'money',
  'date',
  'choice',
  'choices',
  'yesNo',
  'name',
  'idCard',
  'phone',
  'address',
  'bankCard',
])
export type FieldKind = z.infer<typeof FieldKind>

/** One question of a form, as data: a service's record carries its own. */
export const FormField = z.object({
  key: z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,29}$/)),
  label: z.string().check(z.minLength(1), z.maxLength(24)),
  kind: FieldKind,
  required: z.boolean(),
  hint: z.optional(z.string().check(z.maxLength(60))),
  options: z.optional(z.array(z.string().check(z.minLength(1), z.maxLength(30))).check(z.minLength(2))),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
})
export type FormField = z.infer<typeof FormField>

/** Kinds whose answers are sealed at rest and masked in replies. */
export const sealedKinds: readonly FieldKind[] = ['idCard', 'phone', 'bankCard']

/** 咨询/预约: what anyone may ask about any service. */
export const askForm: FormField[] = [
  { key: 'question', label: '想问什么，或想办什么', kind: 'longText', required: true, hint: '一两句话就行', max: 500 },
  { key: 'visit', label: '想哪天到窗口来', kind: 'date', required: false },
  { key: 'phone', label: '联系电话', kind: 'phone', required: true, hint: '工作人员会打这个电话回复您' },
]

export const Answer = z.union([
  z.string().check(z.maxLength(2000)),
  z.boolean(),
  z.array(z.string().check(z.maxLength(30))).check(z.maxLength(20)),
])
export type Answer = z.infer<typeof Answer>
export const Answers = z.record(z.string().check(z.regex(/^[a-z][A-Za-z0-9]{0,29}$/)), Answer)
export type Answers = z.infer<typeof Answers>

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
/** GB 11643-1999: the 18th character is a checksum over the first 17. */
export const isIdCard = (text: string): boolean => {
  if (!/^\d{17}[\dX]$/.test(text) || !isDate(`${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`))
    return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return '10X98765432'[sum % 11] === text[17]
}

/** A calendar date that exists, `YYYY-MM-DD`, from 1900 on. */
export const isDate = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isName = (text: string) =>
  /^[\p{Script=Han}·A-Za-z .]{2,30}$/u.test(text) && (text.match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0) >= 2
const isPhone = (text: string) => /^1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?\d{7,8}$/.test(text)
const isBankCard = (text: string) => /^\d{12,19}$/.test(text)

const amount = (field: FormField, text: string): string | undefined => {
  if (!/^-?\d{1,12}(\.\d{1,2})?$/.test(text)) return '请填数字'
  if (field.min !== undefined && Number(text) < field.min) return `不能小于 ${field.min}`
  if (field.max !== undefined && Number(text) > field.max) return `不能大于 ${field.max}`
}

const wording = (field: FormField, text: string): string | undefined => {
  const longest = field.max ?? (field.kind === 'longText' ? 500 : 60)
  if (field.min !== undefined && text.length < field.min) return `至少写 ${field.min} 个字`
  if (text.length > longest) return `最多写 ${longest} 个字，现在是 ${text.length} 个`
}

const checks: Record<FieldKind, (field: FormField, text: string) => string | undefined> = {
  text: wording,
  longText: wording,
  name: (_, text) => (isName(text) ? undefined : '请填真实姓名，两个字以上'),
  address: (_, text) => (text.length >= 4 && text.length <= 100 ? undefined : '请写清楚到门牌号'),
  number: amount,
  money: amount,
  date: (_, text) => (isDate(text) ? undefined : '请选一个日期'),
  idCard: (_, text) => (isIdCard(text) ? undefined : '身份证号不对，请对着证件再看一遍'),
  phone: (_, text) => (isPhone(text) ? undefined : '电话号码不对，手机是 11 位'),
  bankCard: (_, text) => (isBankCard(text) ? undefined : '银行卡号不对，请对着卡再看一遍'),
  choice: (field, text) => (field.options?.includes(text) ? undefined : '请选一项'),
  choices: () => '请选一项',
  yesNo: () => '请选一项',
}

/** What is wrong with one answer, in the words the person reads; undefined when nothing is. */
export const faultOf = (field: FormField, answer: Answer | undefined): string | undefined => {
  const empty = answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)
  if (empty) return field.required ? '这一项要填' : undefined
  if (field.kind === 'yesNo') return typeof answer === 'boolean' ? undefined : '请选一项'
  if (field.kind === 'choices') {
    const known =
      Array.isArray(answer) &&
      answer.every((one) => field.options?.includes(one)) &&
      new Set(answer).size === answer.length
    return known ? undefined : '请选一项'
  }
  if (typeof answer !== 'string') return '请重新填这一项'
  const text = answer.trim()
  if (text === '') return field.required ? '这一项要填' : undefined
  return checks[field.kind](field, text)
}

/** The schema of a form made from its fields: the page and the function parse with the same one. */
export const schemaOf = (fields: readonly FormField[]) =>
  Answers.check((payload) => {
    for (const field of fields) {
      const fault = faultOf(field, payload.value[field.key])
      if (fault)
        payload.issues.push({ code: 'custom', message: fault, path: [field.key], input: payload.value[field.key] })
    }
    const known = new Set(fields.map((field) => field.key))
    for (const key of Object.keys(payload.value)) {
      if (!known.has(key)) payload.issues.push({ code: 'custom', message: '没有这一项', path: [key], input: key })
    }
  })

/** What a sealed answer looks like to everyone but the one who has to see it. */
export const masked = (kind: FieldKind, text: string): string => {
  if (kind === 'phone') return text.length > 7 ? `${text.slice(0, 3)}****${text.slice(-4)}` : '****'
  return `${text.slice(0, kind === 'idCard' ? 3 : 0)}${'*'.repeat(Math.max(4, text.length - 7))}${text.slice(-4)}`
}
