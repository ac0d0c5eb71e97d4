import type { Choice, MajorityName, Sum } from '../../../types/counting'

type Sitting = { seat: string; phone: boolean; here: boolean; heads: number; area: number }
export type Paper = {
  kind: string
  text: string
  mover: string
  seconder: string
  cut: boolean
  talks: string[]
  side: string
}
/** What the watcher keeps on paper. */
export type Room = {
  stage: string
  there: Map<string, Sitting>
  /** Item number → how it ended. */
  results: Map<number, string>
  item: number
  /** Motions, the newest last. */
  pile: Paper[]
  waiting: { who: string; side: string; at: number }[]
  speaker: { who: string; until: number } | null
  point: { at: number } | null
  poll: { way: string; named: Map<string, Choice>; count: Sum | null; teller: string; checked: boolean } | null
  owners: Set<number>
  names: Set<string>
  count: number
  openDay: string
  quorum: number
  needs: [string, number][]
  seconds: number
  turns: number
  majority: MajorityName
  secret: boolean
  proxies: number
  entitled: { heads: number; area: number }
  begins: number
  chair: string
  secretary: string
  items: number
}

export const enough = (room: Room): boolean => {
  const voting = [...room.there.values()].filter((one) => one.here && one.seat !== 'guest')
  return (
    voting.length >= room.quorum &&
    room.needs.every(([seat, n]) => voting.filter((one) => one.seat === seat).length >= n)
  )
}
export const speaking = (room: Room, at: number): string | null =>
  room.speaker && room.speaker.until > at ? room.speaker.who : null
