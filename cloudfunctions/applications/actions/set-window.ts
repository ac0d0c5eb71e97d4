import type { Member } from '../../../types/members'
import { setWindow as contract, type Window, windowFaults } from '../../../types/windows'
import { one } from '../../kernel/ask'
import { canonical } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { isPlace } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { windows } from '../shelves'
import { windowId } from '../window-days'
import { termsOf } from './window-of'

type Asked = Given<typeof contract, never>

const changes = (record: Window, { input, fail }: Asked) => {
  const faults = windowFaults(input.terms)
  if (Object.keys(faults).length > 0) return fail('WRONG', faults)
  if (canonical(termsOf(record)) === canonical(input.terms)) return fail('SAME')
  const shut = input.terms.closed.filter(({ day }) => !record.closed.some((one) => one.day === day))
  const days = shut.length > 0 ? `停办 ${shut.map(({ day, why }) => `${day}（${why}）`).join('、')}。` : ''
  return {
    ...{ to: 'set', role: 'admin', office: record.office, note: `${days}${input.why}` },
    // What staff have entered is no longer a sample, and its days are laid out anew with the next minute.
    set: { ...input.terms, sample: false, plannedAt: 0 },
  }
}

const blank = (office: string): Window => ({
  ...{ _id: windowId(office), rev: 0, office, sample: false, plannedAt: 0, journal: [], unsent: false },
  ...{ hours: [], minutes: 20, seats: 2, closed: [], services: [], where: '待补', way: '' },
})

export const setWindow = handle(contract, {
  look: ({ office }) => ({ record: one(windows, { _id: windowId(office) }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async (given) => {
    const { input, seen, caller, fail } = given
    if (!isPlace(input.office)) return fail('NO_SUCH_DESK')
    const faults = windowFaults(input.terms)
    if (Object.keys(faults).length > 0) return fail('WRONG', faults)
    const record = seen.record ?? (await insertOnce(windows, () => blank(input.office))).document
    const spec = { shelf: windows, decide: changes, reply: (_record: Window, { rev }: { rev: number }) => ({ rev }) }
    const who: Member | undefined = caller
    if (!who) return fail('NOT_MEMBER')
    return attempt<typeof contract, Window, { rev: number }>(
      { act: contract.name, spec, given: given as Asked, caller: who, tries: 3 },
      record,
    )
  },
})
