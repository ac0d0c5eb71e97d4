import { type Application, states } from '../../../types/applications'
import { home as contract } from '../../../types/members'
import { count, many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { leftInWords } from '../../kernel/workdays'
import { applications, notices } from '../shelves'
import { meOf } from '../who'

const wanted = (mark: Application['marks'][number] | undefined) =>
  mark === undefined
    ? '请看退回的说明'
    : mark.kind === 'material'
      ? `请补第 ${mark.no} 项：${mark.why}`
      : `请改：${mark.why}`

const card = (it: Application, now: number) => ({
  id: it._id,
  number: it.number,
  title: it.service.title,
  state: it.state,
  word: states[it.state],
  line: it.state === 'returned' ? wanted(it.marks[0]) : `${nameOf(it.office)}正在办，${leftInWords(now, it.dueAt)}`,
  at: it.journal.at(-1)?.at ?? it.submittedAt,
})

/** What waits for the resident stands before what waits for an office. */
const returnedFirst = (a: Application, b: Application) =>
  Number(b.state === 'returned') - Number(a.state === 'returned')

export const home = handle(contract, {
  look: () => ({
    running: many(applications, { open: true }, { mine: 'applicant.id', order: ['submittedAt', -1], limit: 5 }),
    unread: count(notices, { read: false }, { mine: 'to', limit: 100 }),
  }),
  act: ({ caller, seen, context }) => ({
    me: meOf(caller),
    unread: seen.unread ?? 0,
    waiting: [...(seen.running ?? [])].sort(returnedFirst).map((it) => card(it, context.now)),
  }),
})
