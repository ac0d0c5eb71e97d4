import { pack as contract } from '../../../types/check-in'
import { doorPassFor } from '../../kernel/door-pass'
import { handle } from '../../kernel/handle'
import { openKeys } from '../../kernel/passes'
import { sealedLine } from '../../kernel/sealed-lines'
import { blocksOf, lookAtDoor } from '../at-door'
import { doorWords, placesOf, sessionIn, ticketFor } from '../door'

/** Each line is sealed under its own ticket: the phone that carries them can name nobody. */
export const pack = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: ({ input, seen: { it }, caller, context: { now, openid }, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(it, input.session) ?? fail('NO_SESSION')
    const [{ session }, { device }, me] = [at, input, { id: caller._id, name: caller.name }]
    const block = blocksOf(at).find(({ device }) => device === input.device)
    return {
      ...{ at: now, id: it._id, session: input.session, title: it.title, where: it.where, staff: caller._id },
      ...{ door: doorWords(at), keys: openKeys(now), block: block ?? null, hours: at.it.hours },
      pass: doorPassFor({ openid, activity: it._id, session: session.id, device, ...session }, me, now),
      lines: placesOf(at).map((place) => {
        const { household, person, name, edition, group, state } = place
        const words = { household, person, name, family: group.name, n: group.n, edition, state }
        return sealedLine(ticketFor(at, place), words)
      }),
    }
  },
})
