import { freeRoom as contract } from '../../../types/centres'
import { move } from '../../kernel/move'
import { roomDayId } from '../rooms'
import { roomDays } from '../shelves'

export const freeRoom = move(contract, {
  shelf: roomDays,
  id: ({ room, day }) => roomDayId(room, day),
  target: ({ place }) => ({ offices: [place] }),
  decide: (record, { input, fail }) => {
    const held = record.held.find(({ id }) => id === input.held)
    if (!held) return fail('NOT_HELD')
    return {
      ...{ to: 'free', role: 'staff', office: record.place },
      note: `${record.day} ${held.from}–${held.to} ${held.what}`,
      set: { held: record.held.filter((one) => one !== held) },
    }
  },
  reply: (_record, { rev }) => ({ rev }),
})
