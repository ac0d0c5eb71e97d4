import { booking as contract } from '../../../types/booking'
import { Window } from '../../../types/windows'
import { many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { plainRows } from '../../kernel/qr'
import { mayArrive, mayMove, mayRebook, shownBooking } from '../booking-rules'
import { bookedAt, windows } from '../shelves'

export const booking = handle(contract, {
  look: ({ id }) => ({
    record: one(bookedAt, { _id: id }, { beside: { path: 'office', ask: many(windows, {}, { limit: 1 }) } }),
  }),
  target: ({ record }) => record && { owner: record.person.id },
  act: ({ seen: { record }, context: { now }, fail }) => {
    if (!record) return fail('NOT_FOUND')
    const window = Window.safeParse(record.beside?.[0]).data
    return {
      booking: shownBooking(record),
      rows: plainRows(record.number),
      materials: record.materials,
      ...{ where: window?.where ?? '', way: window?.way ?? '', sample: window?.sample ?? false },
      can: { rebook: mayRebook(record, now), cancel: mayMove('cancelBooking', record), arrive: mayArrive(record, now) },
    }
  },
})
