import { calendar as contract } from '../../../types/calendar'
import { covers } from '../../../types/common'
import type { Member } from '../../../types/members'
import { many, one } from '../../kernel/ask'
import { calendarId, calendars } from '../../kernel/calendar'
import { today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { dueAfter, isSure } from '../../kernel/workdays'
import { longest, running } from '../shelves'
import { yearsAround } from '../years'

/** Acts of the calendar that the page tells of. */
const lately = 20

const mayEdit = ({ grants }: Member) => grants.some(({ role, scope }) => role === 'admin' && covers(scope, 'yl'))

export const calendar = handle(contract, {
  look: () => ({
    record: one(calendars, { _id: calendarId }),
    last: many(running, { open: true }, { order: ['dueAt', -1], limit: 1, only: ['dueAt', 'service.title'] }),
    promise: many(longest, {}, { order: ['promisedDays', -1], limit: 1, only: ['title', 'promisedDays'] }),
  }),
  target: (_seen, _input, caller) => ({ offices: caller.grants.map(({ scope }) => scope) }),
  act: ({ seen: { record, last, promise }, caller, context: { now }, fail }) => {
    if (!caller) return fail('NOT_FOUND')
    const [run, most] = [last[0], promise[0]]
    const clock = (title: string, dueAt: number) => ({ title, dueAt, unsure: !isSure(dueAt) })
    return {
      rev: record?.rev ?? 0,
      years: yearsAround(Number(today(now).slice(0, 4)), record?.years ?? []),
      today: today(now),
      running: run ? clock(run.service.title, run.dueAt) : null,
      longest: most ? clock(most.title, dueAfter(now, most.promisedDays)) : null,
      sweeping: Boolean(record?.sweep),
      told: [...(record?.journal ?? [])]
        .reverse()
        .slice(0, lately)
        .map(({ at, by, note = '' }) => ({ at, who: by.name, note })),
      can: { edit: mayEdit(caller) },
    }
  },
})
