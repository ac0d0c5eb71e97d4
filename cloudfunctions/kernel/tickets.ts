import { markOf } from './passes'

type Seat = { activity: string; session: string; household: string; person: string }
/** What stands for a person's seat in a session: in a ticket's code, and where it is noted that they came. */
export const seatMark = ({ activity, session, household, person }: Seat): string =>
  markOf(`${activity}:${session}:${household}:${person}`)
