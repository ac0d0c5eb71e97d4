import { anyone, command, member, query } from './action'
import { z } from './z'

/** What WeChat may remind of: one template each, and WeChat lets no more than three be asked for at once. */
const Kind = z.enum(['case', 'activity', 'voice'])
export type ReminderKind = z.infer<typeof Kind>

/** The templates that the district has at WeChat; a kind that has none is not there. */
export const reminders = query({
  name: 'members.reminders',
  allow: anyone,
  input: z.object({}),
  output: z.object({
    templates: z.object({
      case: z.optional(z.string()),
      activity: z.optional(z.string()),
      voice: z.optional(z.string()),
    }),
  }),
  failures: {},
})

/** The person said yes to WeChat's own question: one reminder of each of these templates. */
export const wantReminders = command({
  name: 'members.wantReminders',
  allow: member,
  input: z.object({ kinds: z.array(Kind).check(z.minLength(1), z.maxLength(3)) }),
  output: z.object({ kinds: z.array(Kind) }),
  failures: { NO_TEMPLATE: '微信提醒还没有开通，有消息时在“消息”里看' },
})
