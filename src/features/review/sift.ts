import type { QueueFilter } from '../../../types/reviewing'

/** What of a queue is listed: by state, and besides by service or by who has it. */
export type Sift = { filter: QueueFilter; service?: string; person?: string }

/** Who has a case is asked only where somebody may have it. */
export const byPerson = (filter: QueueFilter): boolean => filter !== 'free' && filter !== 'mine'

/** Another state keeps the service; who has it goes where nobody can. */
export const refiltered = (sift: Sift, filter: QueueFilter): Sift => {
  const { person, ...rest } = sift
  return person && byPerson(filter) ? { ...rest, filter, person } : { ...rest, filter }
}

type Asked = { filter?: QueueFilter } & { [K in 'service' | 'person']?: string | undefined }
/** Of what an address or this device remembers, what is there. */
export const siftOf = ({ filter = 'all', service, person }: Asked): Sift => ({
  filter,
  ...(service ? { service } : {}),
  ...(person && byPerson(filter) ? { person } : {}),
})
