import { takeSignIn as contract, mostSessions, type SignIn, sessionHours } from '../../../types/sign-in'
import { digest } from '../../kernel/context'
import { without } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { drawn, sessionFor } from '../../kernel/session'
import { change, readOne } from '../../kernel/store'
import { members, signIns } from '../shelves'

type By = NonNullable<SignIn['by']>
const sessionOf = (code: SignIn, by: By) => ({
  id: drawn(`session:${code._id}`).slice(0, 22),
  at: by.at,
  until: by.at + sessionHours * 3_600_000,
  seenAt: by.at,
  device: code.device,
  from: code.from,
})

/** Onto the person's list, while their roles are those that they confirmed with; a second time changes nothing. */
const listed = async (by: By, session: ReturnType<typeof sessionOf>): Promise<boolean> => {
  const where = { _id: by.id, rev: by.rev, 'sessions.id': without(session.id) }
  const added = await change(members.collection, where, { keep: { sessions: { value: session, most: mostSessions } } })
  if (added === 1) return true
  const there = await readOne(members, { _id: by.id })
  return there?.sessions?.some(({ id }) => id === session.id) ?? false
}

/** Whoever takes it first has it; the same call again gets the same. */
const taken = async (id: string, key: string): Promise<boolean> => {
  const won = await change(
    signIns.collection,
    { _id: id, state: 'confirmed' },
    { set: { state: 'taken', takenKey: key } },
  )
  return won === 1 || (await readOne(signIns, { _id: id }))?.takenKey === key
}

export const takeSignIn = handle(contract, {
  act: async ({ input, key, context, fail }) => {
    const code = await readOne(signIns, { _id: input.id })
    if (!code || code.proof !== digest(input.secret)) return fail('CODE_GONE')
    if (code.state === 'refused') return fail('REFUSED')
    if (code.state === 'taken' && code.takenKey !== key) return fail('USED')
    if (context.now >= code.until) return fail('EXPIRED')
    if (!code.by) return { session: null, person: null }
    const session = sessionOf(code, code.by)
    if (code.state === 'confirmed') {
      if (!(await listed(code.by, session))) return fail('ROLES_CHANGED')
      if (!(await taken(code._id, key))) return fail('USED')
    }
    return { session: sessionFor({ ...session, openid: code.by.openid }), person: code.by.id }
  },
})
