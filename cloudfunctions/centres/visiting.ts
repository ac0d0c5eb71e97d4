import { digest } from '../kernel/context'

/** Once a person, centre and day. */
export const visitId = (centre: string, day: string, person: string): string =>
  `visit-${digest([centre, day, person]).slice(0, 24)}`
