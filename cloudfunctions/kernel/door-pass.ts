import { drawn } from './session'

/** So long a door goes on by the cloud's word without being looked up: whoever loses a role loses the door within it. */
const life = 10 * 60_000
export type DoorOf = {
  openid: string | undefined
  activity: string
  session: string
  device: string
  from: number
  to: number
}
type Staff = { id: string; name: string }

const proofOf = (of: DoorOf, { id, name }: Staff, until: number): string =>
  drawn(`door:${JSON.stringify([of.openid, of.activity, of.session, of.device, of.from, of.to, id, name, until])}`)

/** The cloud's word that this person works at this door, with the hours of the session in it. */
export const doorPassFor = (of: DoorOf, staff: Staff, now: number): string => {
  const until = now + life
  const said = Buffer.from(JSON.stringify([of.from, of.to, staff.id, staff.name, until])).toString('base64url')
  return `${said}.${proofOf(of, staff, until)}`
}

type Said = [from: number, to: number, id: string, name: string, until: number]
const saidIn = (text: string): Said | undefined => {
  try {
    const said: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return Array.isArray(said) && said.length === 5 ? (said as Said) : undefined
  } catch {
    return undefined
  }
}
/** Who works there and when it is open; undefined when the word is not the cloud's, for another door, or too old. */
export const readDoorPass = (text: string, of: Omit<DoorOf, 'from' | 'to'>, now: number) => {
  const [body = '', proof] = text.split('.')
  const said = saidIn(body)
  if (!said) return undefined
  const [from, to, id, name, until] = said
  if (proof !== proofOf({ ...of, from, to }, { id, name }, until) || now >= until) return undefined
  return { from, to, staff: { id, name } }
}
