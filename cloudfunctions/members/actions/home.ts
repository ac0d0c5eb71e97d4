import { type Application, states } from '../../../types/applications'
import { bookingStates } from '../../../types/booked'
import type { Booking } from '../../../types/booking'
import { home as contract } from '../../../types/members'
import { count, many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { leftInWords } from '../../kernel/workdays'
import { applications, bookings, draftRows, notices } from '../shelves'
import { meOf } from '../who'

const wanted = (marks: Application['marks']): string => {
  const [mark] = marks
  if (!mark) return '请看退回的说明'
  const first = mark.kind === 'material' ? `请补第 ${mark.no} 项：${mark.why}` : `请改：${mark.why}`
  return marks.length > 1 ? `${first}，共 ${marks.length} 处` : first
}

const card = (it: Application, now: number, me: string | undefined) => ({
  id: it._id,
  kind: it.kind,
  number: it.number,
  title: it.applicant.id === me ? it.service.title : `替${it.applicant.name}办：${it.service.title}`,
  state: it.state,
  word: states[it.state],
  line: it.state === 'returned' ? wanted(it.marks) : `${nameOf(it.office)}正在办，${leftInWords(now, it.dueAt)}`,
  at: it.journal.at(-1)?.at ?? it.submittedAt,
})

/** 11月27日 09:30 */
const timeCard = ({ _id, title, office, day, slot, state }: Booking) => ({
  ...{ id: _id, title, word: bookingStates[state], bad: state === 'off' },
  line: `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 ${slot}，${nameOf(office)}窗口`,
})

/** What can still be taken back is not there yet. */
const told = { open: true, recall: null }
const newest = { mine: 'applicant.id', order: ['madeKey', -1] as const }

/** What waits for the resident first and all of it, then the newest of what an office is busy with. */
export const home = handle(contract, {
  look: () => ({
    returned: many(applications, { ...told, state: 'returned' }, { ...newest, limit: 20 }),
    submitted: many(applications, { ...told, state: 'submitted' }, { ...newest, limit: 5 }),
    reviewing: many(applications, { ...told, state: 'reviewing' }, { ...newest, limit: 5 }),
    helped: many(applications, { ...told, state: 'returned' }, { ...newest, mine: 'helping', limit: 10 }),
    drafts: many(draftRows, {}, { mine: 'member', order: ['at', -1], limit: 20 }),
    booked: many(bookings, { open: true }, { mine: 'person.id', limit: 3 }),
    unread: count(notices, { read: false }, { mine: 'to', limit: 100 }),
  }),
  act: ({ caller, seen, context }) => {
    const running = [...(seen.reviewing ?? []), ...(seen.submitted ?? [])].sort((a, b) => b.submittedAt - a.submittedAt)
    const waiting = [...(seen.returned ?? []), ...(seen.helped ?? []), ...running.slice(0, 5)]
    return {
      me: caller ? meOf(caller) : null,
      unread: seen.unread ?? 0,
      waiting: waiting.map((it) => card(it, context.now, caller?._id)),
      drafts: (seen.drafts ?? []).filter(({ subject }) => !subject.startsWith('mend:')),
      booked: [...(seen.booked ?? [])].sort((a, b) => a.startsAt - b.startsAt).map(timeCard),
    }
  },
})
