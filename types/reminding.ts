import { command, timer } from './action'
import { Id, Instant } from './common'
import { Notice } from './members'
import type { ReminderKind } from './reminders'
import { z } from './z'

/**
 * Of what a message may be a reminder; none for the desk, for roles and for sessions. One yes is one message: a case's is kept
 * for what wants something of the person or ends it, and not spent on its having gone from desk to desk.
 */
export const kindOf = ({ about, desk, tone }: Pick<Notice, 'about' | 'desk' | 'tone'>): ReminderKind | undefined => {
  if (desk || about === 'me' || about === 'people') return undefined
  if (about === undefined) return tone === 'plain' ? undefined : 'case'
  return about === 'activity' ? 'activity' : 'voice'
}

/** What became of a message outside of the inbox. `taken` is on its way, `lost` never came to an answer. */
export const remindStates = [
  'due',
  'taken',
  'sent',
  'off',
  'none',
  'read',
  'late',
  'refused',
  'failed',
  'lost',
] as const
/** A message of the inbox as far as WeChat is concerned. */
export const Reminder = z.extend(
  z.pick(Notice, {
    _id: true,
    to: true,
    at: true,
    title: true,
    text: true,
    record: true,
    tone: true,
    desk: true,
    about: true,
    read: true,
  }),
  {
    remind: z.enum(remindStates),
    /** When it may be tried, and when it was. */
    remindAt: Instant,
    remindTries: z.optional(z.int()),
    /** What WeChat said when it did not send. */
    remindWhy: z.optional(z.string()),
  },
)
export type Reminder = z.infer<typeof Reminder>

/** How many reminders a person still wants, by template: WeChat keeps no count. `keys`: the calls that counted. */
export const Wanted = z.object({ _id: Id, left: z.record(z.string(), z.int()), keys: z.array(z.string()) })
export type Wanted = z.infer<typeof Wanted>

/** Sends what is due to those who want it. */
export const remind = command({
  name: 'members.remind',
  allow: timer,
  input: z.object({}),
  output: z.object({ sent: z.int(), kept: z.int() }),
  failures: {},
})
