import { randomUUID } from 'node:crypto'
import { type Doc, isDoc } from '../query/values'
import type { Subscriptions } from './subscriptions'

const MOST_DATA = 20
const TIME = /^(\d{4}年\d{1,2}月\d{1,2}日)?\s?(\d{1,2}:\d{2}(:\d{2})?)?$/
/** What WeChat lets stand in a part of a message, by the beginning of its name; the rest is not looked at. */
const PARTS: Record<string, RegExp> = {
  thing: /^.{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  number: /^[\d.]{1,32}$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\d]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  name: /^(\p{Script=Han}{1,10}|[\x20-\x7e]{1,20})$/u,
  time: TIME,
  date: TIME,
  phone_number: /^[+\-\d() ]{1,17}$/,
}

/** The first part that WeChat would not take, as it says it. */
const wrongPart = (data: unknown): string | undefined => {
  const parts = isDoc(data) ? Object.entries(data) : []
  if (parts.length === 0 || parts.length > MOST_DATA) return 'argument invalid! data'
  for (const [name, part] of parts) {
    const value = isDoc(part) ? part.value : undefined
    if (typeof value !== 'string' || value === '') return `argument invalid! data.${name}.value is empty`
    const rule = PARTS[name.replace(/\d+$/, '')]
    if (rule && !rule.test(value)) return `argument invalid! data.${name}.value invalid`
  }
  return undefined
}

const refused = (errcode: number, errmsg: string): Doc => ({ errcode, errmsg })

/** A subscription message: judged like WeChat does, and paid with one acceptance. */
export const sendMessage = async (input: Doc, subscriptions: Subscriptions): Promise<Doc> => {
  const { touser, template_id: template, data, page } = input
  if (typeof touser !== 'string' || touser === '') return refused(40003, 'invalid openid')
  if (typeof template !== 'string' || template === '') return refused(40037, 'invalid template_id')
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/'))) return refused(41030, 'invalid page')
  const wrong = wrongPart(data)
  if (wrong) return refused(47003, wrong)
  if (!(await subscriptions.use(touser, template))) return refused(43101, 'user refuse to accept the msg')
  return { errcode: 0, errmsg: 'ok', msgid: randomUUID() }
}
