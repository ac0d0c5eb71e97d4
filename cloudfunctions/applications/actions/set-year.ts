import { setYear as contract, type Year, yearFaults } from '../../../types/calendar'
import { calendarId, calendars } from '../../kernel/calendar'
import { canonical } from '../../kernel/context'
import { move } from '../../kernel/move'
import { shippedYear, tidyYear } from '../years'

const changedDays = (before: Year, after: Year): number => {
  const kinds = ({ off, work }: Year) =>
    new Map([
      ...off.map(({ day }): [string, string] => [day, 'off']),
      ...work.map(({ day }): [string, string] => [day, 'work']),
    ])
  const [old, now] = [kinds(before), kinds(after)]
  return [...new Set([...old.keys(), ...now.keys()])].filter((day) => old.get(day) !== now.get(day)).length
}

export const setYear = move(contract, {
  shelf: calendars,
  id: () => calendarId,
  target: () => ({ offices: ['yl'] }),
  decide: (record, { input, context, fail }) => {
    if (input.rev !== record.rev) return fail('CHANGED')
    const faults = yearFaults(input.year)
    if (Object.keys(faults).length > 0) return fail('WRONG', faults)
    const year = tidyYear(input.year)
    const entered = record.years.find((one) => one.year === year.year)
    if (entered && canonical(entered) === canonical(year)) return fail('SAME')
    const changed = changedDays(entered ?? shippedYear(year.year), year)
    const others = record.years.filter((one) => one.year !== year.year)
    return {
      to: 'entered',
      set: {
        years: [...others, year].sort((a, b) => a.year - b.year),
        sweep: { at: context.now, after: '' },
      },
      note: `${year.year} 年：休 ${year.off.length} 天，补班 ${year.work.length} 天，改了 ${changed} 天。${input.why}`,
      role: 'admin',
    }
  },
  reply: (_record, { rev }) => ({ rev }),
})
