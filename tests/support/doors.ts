import { isOurs, markOf, openKeys, passFor, yearsOf } from '../../cloudfunctions/kernel/passes'
import { sealedLine } from '../../cloudfunctions/kernel/sealed-lines'
import { atDoor, type Desk, settle, walkIn } from '../../src/features/check-in/door'
import { keptScans, type Store } from '../../src/features/check-in/log'
import { isSigned, type Signed } from '../../src/features/check-in/sealed'
import { verdictOfTicket } from '../../types/checks'
import { passIn } from '../../types/codes'
import { type Attendance, type Heard, heard, nobody, type Pack, type Scan } from '../../types/scans'

process.env.SESSION_SECRET ??= 'a secret of the test, long enough to be one'
const hour = 3_600_000
export const start = Date.UTC(2026, 10, 28, 6)
const door = {
  ...{ activity: markOf('a-lesson'), session: 1, opensAt: start - hour, closesAt: start + hour, calledOff: false },
}
const seat = { activity: door.activity, session: 1, edition: 1, until: start + 2 * hour }
export const ticketOf = (who: string) => passFor({ ...seat, ticket: markOf(who) }, start)

type StateOf = (who: string) => 'good' | 'in'
export const packFrom = (
  device: string,
  guests: readonly string[],
  { n = 3, stateOf = () => 'good' }: { n?: number; stateOf?: StateOf } = {},
): Pack => ({
  ...{
    at: start - hour,
    id: 'a-lesson',
    session: 's1',
    title: '家庭微党课：示例',
    where: '示例',
    staff: 'm-chen',
    door,
  },
  keys: openKeys(start),
  lines: guests.map((who) =>
    sealedLine(ticketOf(who), { name: who, family: '示例家', n: 1, edition: 1, state: stateOf(who) }),
  ),
  block: n > 0 ? { id: `b-${device}`, device, n, used: [] } : null,
})

/** A phone's storage that outlives the page: `room` is how many scans it still takes. */
export const storage = (room = Number.POSITIVE_INFINITY) => {
  const kept = new Map<string, string>()
  const state = { room }
  const store: Store = {
    get: (key) => (kept.has(key) ? JSON.parse(kept.get(key)!) : undefined),
    put: (key, value) => {
      if (!kept.has(key) && state.room <= 0) throw new Error('exceed storage max size')
      if (!kept.has(key)) state.room -= 1
      kept.set(key, JSON.stringify(value))
    },
    remove: (key) => {
      if (kept.delete(key)) state.room += 1
    },
    keys: (begin) => [...kept.keys()].filter((key) => key.startsWith(begin)),
  }
  return { store, state, kept }
}

/** What the cloud makes of one scan, with a list of its own. */
const judged = (scan: Scan, guests: ReadonlySet<string>, blocks: ReadonlyMap<string, number>): Heard => {
  const { nonce, device, staff, at, what } = scan
  const source = { nonce, device, staff, at, way: what.kind }
  if (what.kind === 'walkIn') {
    const right = what.no <= (blocks.get(what.block) ?? 0)
    return right ? { source, seat: `${what.block}:${what.no}`, name: what.name } : { source, verdict: 'NO_SEATS' }
  }
  const line = () => ({ edition: 1, state: 'good' as const })
  const verdict = verdictOfTicket(what.code, { ...door, keys: yearsOf(start), verify: isOurs, line }, start)
  const mark = passIn(what.code)?.pass.ticket ?? ''
  if (verdict !== 'OK') return { source, verdict }
  return guests.has(mark) ? { source, seat: mark, name: mark } : { source, verdict: 'VOID' }
}

type Chance = () => number
const shuffled = <T>(list: readonly T[], chance: Chance): T[] => {
  const left = [...list]
  return Array.from({ length: left.length }, () => left.splice(Math.floor(chance() * left.length), 1)[0]!)
}

/** The phone's own look, once a ticket: a thousand afternoons show the same ten tickets. */
const looked = new Map<string, boolean>()
const remembered: Signed = (pack, read) => {
  const text = canonical([pack.keys, read.body, [...read.signature]])
  const known = looked.get(text) ?? isSigned(pack, read)
  looked.set(text, known)
  return known
}

type Phone = { desk: Desk; state: { room: number } }
const phones = (guests: readonly string[], chance: Chance): Phone[] =>
  ['d-1', 'd-2', 'd-3'].map((device, at) => {
    const { store, state } = storage(at === 2 ? Math.floor(chance() * 8) : undefined)
    // The third learns late that its clock is a day behind; the second's is a day ahead and known to be.
    const off = [0, 24 * hour, -24 * hour][at]!
    let [time, count] = [start - 20 * 60_000, 0]
    const now = () => {
      time += Math.floor(chance() * 20_000)
      return time + off
    }
    const ahead = at === 1 ? -off : 0
    const nonce = () => `${device}-${String(count++).padStart(6, '0')}-${Math.floor(chance() * 1e9)}`
    return { desk: { pack: packFrom(device, guests), store, device, ahead, now, nonce, isSigned: remembered }, state }
  })

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

/** A cloud that hears of scans in parts. */
const cloudOf = (guests: readonly string[]) => {
  const known = new Set(guests.map(markOf))
  const blocks = new Map(['d-1', 'd-2', 'd-3'].map((device) => [`b-${device}`, 3]))
  const tell = (sum: Attendance, scan: Scan) => heard(sum, judged(scan, known, blocks))
  let attendance = nobody
  const hear = (scans: readonly Scan[]) => {
    attendance = scans.reduce(tell, attendance)
  }
  const fresh = (device: string): Pack => {
    const { came } = attendance
    const pack = packFrom(device, guests, { stateOf: (who) => (came[markOf(who)] ? 'in' : 'good') })
    const used = Object.keys(came).flatMap((seat) =>
      seat.startsWith(`b-${device}:`) ? [Number(seat.split(':')[1])] : [],
    )
    return { ...pack, block: { ...pack.block!, used } }
  }
  return { hear, fresh, now: () => attendance, fold: (scans: readonly Scan[]) => scans.reduce(tell, nobody) }
}

/** Sends some of what is kept, perhaps twice; when the reply is lost the phone keeps it all. */
const sync = (phone: Phone, cloud: ReturnType<typeof cloudOf>, { chance, all }: { chance: Chance; all: boolean }) => {
  const { desk } = phone
  const part = shuffled(keptScans(desk.store), chance).filter(() => all || chance() < 0.7)
  cloud.hear(part)
  if (chance() < 0.3) cloud.hear(shuffled(part, chance))
  if (!all && chance() < 0.3) return
  const pack = cloud.fresh(desk.device)
  const nonces = part.map(({ nonce }) => nonce)
  // A storage that is full to the last byte takes the list of before; nothing is let go then.
  if (settle(desk.store, pack, nonces)) desk.pack = pack
}

export type Schedule = { lost: number; twice: number; diverged: number; over: number; scans: number; refused: number }
/**
 * One afternoon: three phones, people who show their ticket at several doors, walk-ins, kills, a full storage, clocks off
 * by a day, parts of the log sent in any order, some twice, some with a lost reply.
 */
export const afternoon = (chance: Chance): Schedule => {
  const guests = Array.from({ length: 4 + Math.floor(chance() * 6) }, (_, at) => `t-${at}`)
  const [all, cloud] = [phones(guests, chance), cloudOf(guests)]
  const shown: { scan: Scan; door: string }[] = []
  let refused = 0
  for (let step = 0; step < 24; step++) {
    const phone = all[Math.floor(chance() * 3)]!
    if (chance() < 0.2) sync(phone, cloud, { chance, all: false })
    const who = guests[Math.floor(chance() * guests.length)]!
    const inside = chance() < 0.25
    const done = inside ? walkIn(phone.desk, `现场${step}`) : atDoor(phone.desk, ticketOf(who))
    if (done.verdict === 'OK') shown.push({ scan: done.scan!, door: `${phone.desk.device}:${inside ? step : who}` })
    if (done.verdict === 'NOT_KEPT') refused += 1
  }
  // The network is back: what the storage still has is sent, whatever the pages remembered.
  for (const phone of shuffled(all, chance)) sync(phone, cloud, { chance, all: true })
  const end = cloud.now()
  const scans = shown.map(({ scan }) => scan)
  const wild = cloud.fold(shuffled([...scans, ...scans.filter(() => chance() < 0.5)], chance))
  const known = new Set(Object.values(end.came).flatMap(({ sources }) => sources.map(({ nonce }) => nonce)))
  const walkers = scans.filter(({ what }) => what.kind === 'walkIn')
  const seats = Object.keys(end.came).filter((seat) => seat.startsWith('b-'))
  return {
    lost: scans.filter(({ nonce }) => !known.has(nonce)).length,
    twice: shown.length - new Set(shown.map(({ door }) => door)).size,
    diverged: canonical(end) === canonical(wild) ? 0 : 1,
    over: Math.abs(walkers.length - seats.length) + Math.max(0, seats.length - 9),
    scans: shown.length,
    refused,
  }
}
