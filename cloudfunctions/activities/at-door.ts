import { one } from '../kernel/ask'
import { type At, recordOf } from './door'
import { activities } from './shelves'

/** An activity with everybody on its list and whoever came. */
export const lookAtDoor = ({ id }: { id: string }) => ({ it: one(activities, { _id: id }) })
/** The seats kept for walk-ins in a session, with those that the cloud has heard of. */
export const blocksOf = (at: At) =>
  Object.entries(at.it.blocks ?? {})
    .filter(([, one]) => one.session === at.session.id && !one.given)
    .map(([id, { device, n, staff }]) => ({
      ...{ id, device, n, staff },
      used: Object.keys(recordOf(at).came ?? {}).flatMap((seat) =>
        seat.startsWith(`${id}:`) ? [Number(seat.slice(id.length + 1))] : [],
      ),
    }))
