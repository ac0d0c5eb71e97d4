import { bookRoom as contract, type Held, inTheWay, type RoomDay, roomDaysAhead } from '../../../types/centres'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { dayAfter, today } from '../../kernel/dates'
import { type Given, handle } from '../../kernel/handle'
import { attempt } from '../../kernel/move'
import { insertOnce } from '../../kernel/store'
import { roomAt, roomDayId } from '../rooms'
import { roomDays } from '../shelves'

const most = 40
type Asked = Given<typeof contract, never>

const heldOf = ({ input: { from, to, what }, context, key, caller }: Asked): Held => ({
  id: `r-${digest([context.openid, key]).slice(0, 20)}`,
  ...{ from, to, what, by: caller?.name ?? '' },
})
const noteOf = ({ day, from, to, what }: Asked['input']) => `${day} ${from}–${to} ${what}`

/** The rule: asked again with whatever a colleague has booked meanwhile. */
const decide = (record: RoomDay, given: Asked) => {
  const held = heldOf(given)
  if (inTheWay(record.held, held)) return given.fail('TAKEN')
  if (record.held.length >= most) return given.fail('FULL')
  return {
    ...{ to: 'held', role: 'staff', office: record.place, note: noteOf(given.input) },
    set: { held: [...record.held, held] },
  }
}
const firstOf = (given: Asked, room: NonNullable<ReturnType<typeof roomAt>>): RoomDay => {
  const { input, context, key, hash, caller } = given
  const by = { id: caller?._id ?? '', name: caller?.name ?? '', role: 'staff' }
  const entry = { rev: 1, at: context.now, act: contract.name, by, to: 'held', key, hash, office: room.place }
  return {
    ...{ _id: roomDayId(room.id, input.day), rev: 1, centre: room.centre, place: room.place, room: room.id },
    ...{ day: input.day, held: [heldOf(given)], journal: [{ ...entry, note: noteOf(input) }], unsent: true },
  }
}

/** All that is booked in a room on a day is one document: its revision decides between two who want the same time. */
export const bookRoom = handle(contract, {
  look: ({ room, day }) => ({ record: one(roomDays, { _id: roomDayId(room, day) }) }),
  target: (_seen, { room }) => {
    const at = roomAt(room)
    return at && { offices: [at.place] }
  },
  act: async (given) => {
    const { input, seen, caller, context, fail } = given
    const room = roomAt(input.room)
    if (!room || !caller) return fail('NOT_FOUND')
    if (input.from >= input.to) return fail('WRONG_TIME')
    const first = today(context.now)
    if (input.day < first || input.day > dayAfter(first, roomDaysAhead)) return fail('WRONG_DAY')
    const asked = given as Asked
    const { id } = heldOf(asked)
    if (!seen.record) {
      const { added, document } = await insertOnce(roomDays, () => firstOf(asked, room))
      if (added) return { id, rev: 1 }
      seen.record = document
    }
    const reply = (_record: RoomDay, { rev }: { rev: number }) => ({ id, rev })
    const spec = { shelf: roomDays, decide, reply }
    return attempt<typeof contract, RoomDay, { id: string; rev: number }>(
      { act: contract.name, spec, given: asked, caller, tries: 6 },
      seen.record,
    )
  },
})
