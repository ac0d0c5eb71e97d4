import type { Attended } from '../../types/attending'
import { one } from '../kernel/ask'
import { attendanceId } from '../kernel/tickets'
import type { At } from './door'
import { activities, attendance } from './shelves'

/** An activity with who came to one session of it. */
export const lookAtDoor = ({ id, session }: { id: string; session: string }) => ({
  it: one(activities, { _id: id }),
  record: one(attendance, { _id: attendanceId(id, session) }),
})
/** The seats kept for walk-ins in a session, with those that the cloud has heard of. */
export const blocksOf = ({ it, session }: At, record: Attended | undefined) =>
  Object.entries(it.blocks ?? {})
    .filter(([, one]) => one.session === session.id && !one.given)
    .map(([id, { device, n, staff }]) => ({
      ...{ id, device, n, staff },
      used: Object.keys(record?.came ?? {}).flatMap((seat) =>
        seat.startsWith(`${id}:`) ? [Number(seat.slice(id.length + 1))] : [],
      ),
    }))
