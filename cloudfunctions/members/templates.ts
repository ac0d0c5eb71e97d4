import type { ReminderKind } from '../../types/reminders'
import { kindOf, type Reminder } from '../../types/reminding'
import { z } from '../../types/z'
import { reminderTemplates } from '../kernel/context'

const named = (...kinds: string[]) => z.string().check(z.regex(new RegExp(`^(${kinds.join('|')})[1-9][0-9]?$`)))
/** One template of WeChat's: its id, and the names that WeChat gave to its three parts. */
const Template = z.object({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  title: named('thing'),
  text: named('thing'),
  at: named('time', 'date'),
})
type Template = z.infer<typeof Template>
const Templates = z.object({
  case: z.optional(Template),
  activity: z.optional(Template),
  voice: z.optional(Template),
})
export type Templates = z.infer<typeof Templates>

const readTemplates = (text: string): Templates => {
  try {
    return text === '' ? {} : Templates.parse(JSON.parse(text))
  } catch (error) {
    console.error(JSON.stringify({ about: 'REMINDER_TEMPLATES', error: String(error) }))
    return {}
  }
}
let known: { text: string; read: Templates } | undefined
/** What the operator has put in; what cannot be read counts as nothing and is reported once an instance. */
export const templates = (): Templates => {
  const text = reminderTemplates()
  if (known?.text !== text) known = { text, read: readTemplates(text) }
  return known.read
}

/** A `thing` of WeChat's holds twenty characters and no line break; it may not be empty. */
const thing = (words: string) => {
  const signs = [...words.replace(/\s+/g, ' ').trim()]
  const said = signs.length > 20 ? [...signs.slice(0, 19), '…'] : signs
  return { value: said.join('') || '请打开看' }
}
const hour = 3_600_000
/** As WeChat wants it, in Shanghai's time. */
const time = (at: number) => {
  const [, year, month, day, clock] =
    /^(\d+)-(\d\d)-(\d\d)T(\d\d:\d\d)/.exec(new Date(at + 8 * hour).toISOString()) ?? []
  return { value: `${year}年${month}月${day}日 ${clock}` }
}

/** Where WeChat's message leads: the page that the inbox would open. */
export const pageOf = ({ _id, record, about }: Pick<Reminder, '_id' | 'record' | 'about'>): string => {
  const [id = ''] = record.split(':')
  if (about === 'activity') return `coming/activity/index?id=${id}`
  if (about === 'vote' || about === 'meeting') return `meet/${about}/index?id=${id}`
  if (about === 'proposal') return `voice/proposal/index?id=${record}`
  if (record.startsWith('b-')) return `mine/booking/index?id=${record}`
  if (record.startsWith('h-')) return 'mine/helping/index'
  return `mine/application/index?id=${record}`
}

export const templateFor = (it: Reminder, all: Templates): Template | undefined => {
  const kind: ReminderKind | undefined = kindOf(it)
  return kind && all[kind]
}

/** One message as WeChat's interface takes it. */
export const messageOf = (it: Reminder, template: Template, openid: string) => ({
  touser: openid,
  templateId: template.id,
  page: pageOf(it),
  data: { [template.title]: thing(it.title), [template.text]: thing(it.text), [template.at]: time(it.at) },
})
