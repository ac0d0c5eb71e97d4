import type { Given } from '../../../types/action'
import { checkIn, giveBlock, pack as packOf, syncScans, takeBlock } from '../../../types/check-in'
import { type VerdictCode, verdicts } from '../../../types/checks'
import { passIn } from '../../../types/codes'
import { Pack } from '../../../types/scans'
import { atDoor, type Desk, type Outcome, packFor, settle, walkIn } from '../../features/check-in/door'
import { keptScans, type Store } from '../../features/check-in/log'
import { isSigned, lineFor } from '../../features/check-in/sealed'
import { call } from '../../lib/call'
import { now, uuid } from '../../lib/chance'
import { device } from '../../lib/device'
import { asFailure } from '../../lib/failure'
import { signal } from './signal'

/** What stands large on the screen. */
export type Told = { verdict: VerdictCode; word: string; name: string; more: string; at: number }
export type Where = { id: string; session: string }
/** `leaving`: the tickets that are scanned now are of people who go. */
export type State = {
  pack?: Pack
  ahead: number
  offline: boolean
  leaving: boolean
  waiting: number
  trouble?: string
  told?: Told
}
/** A door as its acts see it: where it is, what it keeps, and what is shown. */
export type Core = { where: Where; store: Store; read: () => State; set: (patch: Partial<State>) => void }

const noNetwork = (error: unknown) => ['OFFLINE', 'TIMEOUT'].includes(asFailure(error).code)
const stored = ({ store, where }: Core): Pack | undefined => {
  const read = Pack.safeParse(packFor(store, where))
  return read.success ? read.data : undefined
}
const tell = ({ set }: Core, told: Omit<Told, 'at'>) => {
  signal(told.verdict === 'OK' || told.verdict === 'OUT')
  set({ told: { ...told, at: now() }, trouble: undefined })
}
const toldOf = ({ verdict, line, scan, doubt }: Outcome): Omit<Told, 'at'> => {
  const family = line ? `${line.family}，一共 ${line.n} 人` : ''
  const more = [family, scan ? '没有网络，记在手机里了' : '', doubt ? '手机的时间好像不对' : '']
  return { verdict, word: verdicts[verdict], name: line?.name ?? '', more: more.filter(Boolean).join(' · ') }
}
const deskOf = ({ read, store }: Core, nonce: string): Desk | undefined => {
  const { pack, ahead } = read()
  return pack && { pack, ahead, store, device: device(), isSigned, now, nonce: () => nonce }
}

/** Two answers may overtake each other on the way: the one of the later moment is the list. */
const newer = (one: Pack, other: Pack | undefined): Pack => (other && other.at > one.at ? other : one)

/** Sends what is kept, takes a fresh list along, and lets go only of what the cloud has. */
export const sync = async (core: Core): Promise<void> => {
  const { where, store, read, set } = core
  try {
    const scans = keptScans(store).slice(0, 100)
    const done = scans.length > 0 ? await call(syncScans, { ...where, scans }) : { has: [] }
    const fresh = await call(packOf, { ...where, device: device() })
    const pack = newer(fresh, read().pack)
    const room = settle(store, pack, done.has)
    set({ pack, ahead: fresh.at - now(), offline: false, trouble: room ? undefined : verdicts.NOT_KEPT })
  } catch (error) {
    const offline = noNetwork(error)
    const trouble = offline ? undefined : asFailure(error).message
    set({ pack: read().pack ?? stored(core), offline, trouble })
  }
}

const alone = (core: Core, nonce: string, code: string): void => {
  const desk = deskOf(core, nonce)
  if (desk) tell(core, toldOf(atDoor(desk, code, core.read().leaving)))
  else core.set({ trouble: '没有网络，这台设备也还没有带上名单' })
}
type What = Given<typeof checkIn>['what']
/** What the opened line adds: with it and the word of the list the cloud has nothing to look up. */
const told = ({ read }: Core, what: What): { what: What; pass?: string; family?: string } => {
  const { pack, leaving } = read()
  const ticket = what.kind === 'ticket' ? passIn(what.code) : undefined
  const line = pack && ticket ? lineFor(pack.lines, ticket) : undefined
  if (leaving || what.kind !== 'ticket' || !pack?.pass || !line?.household || !line.person) return { what }
  const seat = { household: line.household, person: line.person, name: line.name }
  return { what: { ...what, seat }, pass: pack.pass, family: line.family }
}
const ask = async (core: Core, what: What, nonce: string): Promise<void> => {
  const leaving = what.kind === 'ticket' && core.read().leaving
  const { family, ...more } = told(core, what)
  const said = await call(checkIn, { ...core.where, device: device(), ...more, ...(leaving ? { leaving } : {}) }, nonce)
  const first = said.verdict === 'ALREADY' && said.first ? `${said.first.staff}签过了` : ''
  const count = said.came === null ? '' : `到了 ${said.came} / ${said.n} 人`
  const words = [said.family || (family ?? ''), count, first].filter(Boolean).join(' · ')
  tell(core, { verdict: said.verdict, word: said.word, name: said.name, more: words })
}
/** The cloud first; without network the phone decides, under the same nonce, so that an answer that was lost counts once. */
export const scan = async (core: Core, text: string): Promise<void> => {
  const [code, nonce] = [text.trim(), uuid()]
  if (code === '') return
  if (core.read().offline) return alone(core, nonce, code)
  try {
    await ask(core, { kind: 'ticket', code }, nonce)
  } catch (error) {
    if (!noNetwork(error)) return core.set({ trouble: asFailure(error).message })
    core.set({ offline: true })
    alone(core, nonce, code)
  }
}
/** Somebody on the list whom a colleague knows or has seen: without the ticket. */
export const byName = async (core: Core, { household, person }: { household: string; person: string }) => {
  try {
    await ask(core, { kind: 'name', household, person }, uuid())
  } catch (error) {
    core.set({ trouble: asFailure(error).message })
  }
}

/** Somebody without a ticket, into a seat that was kept for this device. */
export const join = async (core: Core, name: string): Promise<void> => {
  // The scanner types wherever the cursor stands.
  if (passIn(name.trim())) return scan(core, name)
  const desk = deskOf(core, uuid())
  if (!desk) return
  const done = toldOf(walkIn(desk, name))
  tell(core, { ...done, name: done.verdict === 'OK' ? name : '', more: '现场加入' })
  if (!core.read().offline) sync(core)
}
export const reserve = async (core: Core): Promise<void> => {
  try {
    await call(takeBlock, { ...core.where, device: device(), n: 5 })
    await sync(core)
  } catch (error) {
    core.set({ trouble: asFailure(error).message })
  }
}
/** What no walk-in took goes back to those who wait. */
export const giveBack = async (core: Core): Promise<void> => {
  const block = core.read().pack?.block
  if (!block) return
  try {
    await call(giveBlock, { ...core.where, block: block.id })
    await sync(core)
  } catch (error) {
    core.set({ trouble: asFailure(error).message })
  }
}
