import type { FaultKind, Link, Told } from '../../types/audit'
import { canonical } from '../kernel/context'
import { fingerprint } from '../kernel/seal'

/** Before the first link. */
export const origin = 'origin'

/** What the chain vouches for: everything that an entry says. */
export const digestOf = ({ chained: _chained, ...said }: Told): string => fingerprint(`entry:${canonical(said)}`)

const linkOf = ({ seq, entry, digest, prev }: Omit<Link, '_id' | 'link'>): string =>
  fingerprint(`link:${canonical([seq, entry, digest, prev])}`)

export const keyOf = (seq: number): string => `c-${String(seq).padStart(12, '0')}`

/** The link that takes an entry into the chain behind another one. Nobody without the cloud's key can make it. */
export const linked = (before: Link | undefined, told: Told): Link => {
  const said = {
    seq: (before?.seq ?? 0) + 1,
    entry: told._id,
    digest: digestOf(told),
    prev: before?.link ?? origin,
  }
  return { _id: keyOf(said.seq), ...said, link: linkOf(said) }
}

type Fault = { entry: string; kind: FaultKind }
type Place = { seq: number; prev: string }

const faultAt = (link: Link, told: Told | undefined, { seq, prev }: Place): FaultKind | undefined => {
  if (link.seq !== seq || link.prev !== prev || link.link !== linkOf(link)) return 'broken'
  if (!told) return 'gone'
  return digestOf(told) === link.digest ? undefined : 'changed'
}

/** Goes along some links behind a place; what does not hold is named, and the walk goes on. */
export const walk = (links: readonly Link[], told: ReadonlyMap<string, Told>, start: Place) => {
  const faults: Fault[] = []
  let place = start
  for (const link of links) {
    const kind = faultAt(link, told.get(link.entry), place)
    if (kind) faults.push({ entry: link.entry, kind })
    place = { seq: link.seq + 1, prev: link.link }
  }
  return { faults, place }
}
