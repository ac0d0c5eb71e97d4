import { type Door, leaveGrace, type VerdictCode, verdictOfTicket } from '../../../types/checks'
import { passIn } from '../../../types/codes'
import type { LineWords, Pack, Scan } from '../../../types/scans'
import { dropScans, keepScan, keptScans, type Store } from './log'
import { lineFor, type Signed } from './sealed'

/** A phone at a door: what it took along, where it keeps things, and its own clock and dice. */
export type Desk = {
  pack: Pack
  store: Store
  device: string
  /** How far the cloud's clock is ahead of the phone's own. */
  ahead: number
  /** How it looks whether the cloud signed a ticket. */
  isSigned: Signed
  now: () => number
  nonce: () => string
}
/** `doubt`: by this phone's clock it is not the hour of the activity; the cloud looks again. */
export type Outcome = { verdict: VerdictCode; line?: LineWords; scan?: Scan; doubt?: true }

const doorOf = ({ pack, isSigned }: Desk): Door => ({
  ...pack.door,
  keys: pack.keys.map(({ year }) => year),
  verify: (read) => isSigned(pack, read),
  line: (read) => lineFor(pack.lines, read),
})

const scanOf = ({ pack, device, nonce }: Desk, at: number, what: Scan['what']): Scan => ({
  ...{ nonce: nonce(), device, staff: pack.staff, at, what },
})
/** An instant of the session: a phone whose clock may be wrong sends nobody away for it, the cloud decides. */
const within = ({ pack: { door } }: Desk, at: number): number => Math.min(Math.max(at, door.opensAt), door.closesAt - 1)

/**
 * A ticket shown to a phone without network. What the cloud has signed is kept unless this phone has it already; so is
 * the ticket of a family that signed up after the list was taken along: it reads 不在名单 until the cloud has looked.
 */
export const atDoor = (desk: Desk, code: string, leaving = false): Outcome => {
  const at = desk.now() + desk.ahead
  const said = leaving ? leavingVerdict(desk, code, at) : verdictOfTicket(code, doorOf(desk), within(desk, at))
  const read = passIn(code)
  const line = read && lineFor(desk.pack.lines, read)
  const more = { ...(line ? { line } : {}), ...(within(desk, at) === at ? {} : { doubt: true as const }) }
  if (said !== 'OK' && said !== 'OUT' && said !== 'NOT_LISTED') return { verdict: said, ...more }
  const has = keptScans(desk.store).some(
    ({ what }) => what.kind === 'ticket' && what.code === code && Boolean(what.leaving) === leaving,
  )
  if (has && !leaving) return { verdict: said === 'OK' ? 'ALREADY' : said, ...more }
  const scan = scanOf(desk, at, { kind: 'ticket', code, ...(leaving ? { leaving } : {}) })
  return keepScan(desk.store, scan) ? { verdict: said, scan, ...more } : { verdict: 'NOT_KEPT', ...more }
}

/** Who leaves has come in somewhere, perhaps at a door that this phone has not heard of: the cloud puts both together. */
const leavingVerdict = (desk: Desk, code: string, at: number): VerdictCode => {
  const door = doorOf(desk)
  const said = verdictOfTicket(code, { ...door, closesAt: door.closesAt + leaveGrace }, within(desk, at))
  return said === 'OK' || said === 'ALREADY' ? 'OUT' : said
}

/** Seats of the block that are still free. */
export const blockLeft = ({ pack: { block }, store }: Pick<Desk, 'pack' | 'store'>): number[] => {
  if (!block) return []
  const used = new Set(
    keptScans(store).flatMap(({ what }) => (what.kind === 'walkIn' && what.block === block.id ? [what.no] : [])),
  )
  for (const no of block.used) used.add(no)
  return Array.from({ length: block.n }, (_, at) => at + 1).filter((no) => !used.has(no))
}
/** Somebody without a ticket: into the next seat that was kept for this phone. */
export const walkIn = (desk: Desk, name: string): Outcome => {
  const [no] = blockLeft(desk)
  const { block } = desk.pack
  if (!block || no === undefined) return { verdict: 'NO_SEATS' }
  const scan = scanOf(desk, desk.now() + desk.ahead, { kind: 'walkIn', block: block.id, no, name })
  return keepScan(desk.store, scan) ? { verdict: 'OK', scan } : { verdict: 'NOT_KEPT' }
}

const packKey = ({ id, session }: Pick<Pack, 'id' | 'session'>): string => `pack:${id}:${session}`
export const packFor = (store: Store, about: Pick<Pack, 'id' | 'session'>): unknown => store.get(packKey(about))
/** The fresh list first, then what the cloud has is let go: a kill in between keeps both. False when there is no room. */
export const settle = (store: Store, pack: Pack, nonces: readonly string[]): boolean => {
  try {
    store.put(packKey(pack), pack)
  } catch {
    return false
  }
  dropScans(store, nonces)
  return true
}
