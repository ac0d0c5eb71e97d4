import { endSession } from '../../types/sign-in'
import { z } from '../../types/z'
import { useDrafts } from '../features/review/drafts'
import { call } from '../lib/call'
import { failed } from '../lib/failure'
import { queries } from '../lib/queries'
import { dropSession, isLocal, keepSession, session } from '../lib/session'
import { browse } from '../lib/transport'

const Person = z.object({ memberId: z.string(), name: z.string(), note: z.string(), kind: z.string() })
export type Person = z.infer<typeof Person>
const People = z.array(Person)
const Listed = z.union([People, z.object({ output: People })])
const Session = z.object({ session: z.string() })
const Issued = z.union([Session, z.object({ output: Session })])

const opened = async (reply: Response): Promise<unknown> => {
  try {
    return await reply.json()
  } catch {
    return undefined
  }
}

/** The sample staff of a cloud on one machine; undefined where there is no such list. */
export const sampleStaff = async (): Promise<Person[] | undefined> => {
  const reply = await browse('/local/people', {})
  const read = Listed.safeParse(reply.ok ? await opened(reply) : undefined)
  if (!read.success) return undefined
  const people = Array.isArray(read.data) ? read.data : read.data.output
  return people.filter(({ kind }) => kind === 'staff')
}

/** What the last person saw or wrote is not for the next one. */
const forgetAll = () => {
  queries.clear()
  useDrafts.getState().clear()
}

export const signIn = async (memberId: string): Promise<void> => {
  const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ memberId }) }
  const read = Issued.safeParse(await opened(await browse('/local/sign-in', init)))
  if (!read.success) throw failed('NO_SESSION', '没有登上，请刷新页面再选一次')
  forgetAll()
  keepSession('session' in read.data ? read.data.session : read.data.output.session)
}

/** Whose words lie in this tab; a page that lost its session goes on with them when the same person comes back. */
let last = ''
export const isHere = (person: string): void => {
  last = person
}

/** The session that a phone confirmed; true when it is the one who was here before. */
export const enter = (token: string, person: string): boolean => {
  const same = last === person
  if (!same) forgetAll()
  last = person
  keepSession(token)
  if (same) queries.invalidateQueries()
  return same
}

/** Ends the session where it is kept as well: closing the tab alone would leave it good until its end. */
export const signOut = (): void => {
  if (session() && !isLocal(session())) call(endSession, {}).catch(console.warn)
  forgetAll()
  dropSession()
}

/** People by their office: the words of the note before the dot. */
export const byOffice = (people: readonly Person[]): [office: string, people: Person[]][] => {
  const offices = new Map<string, Person[]>()
  for (const person of people) {
    const office = person.note.split(' · ')[0] ?? ''
    offices.set(office, [...(offices.get(office) ?? []), person])
  }
  return [...offices]
}

/** What the person does there: the words after the dot. */
export const workOf = ({ note }: Person): string => note.split(' · ').slice(1).join(' · ')
