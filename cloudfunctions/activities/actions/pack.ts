import { pack as contract } from '../../../types/check-in'
import { handle } from '../../kernel/handle'
import { openKeys } from '../../kernel/passes'
import { sealedLine } from '../../kernel/sealed-lines'
import { blocksOf, lookAtDoor } from '../at-door'
import { doorWords, placesOf, sessionIn, ticketFor } from '../door'

/** Each line is sealed under its own ticket: the phone that carries them can name nobody. */
export const pack = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: ({ input, seen: { it }, caller, context: { now }, fail }) => {
    if (!it || !caller) return fail('NOT_FOUND')
    const at = sessionIn(it, input.session) ?? fail('NO_SESSION')
    const block = blocksOf(at).find(({ device }) => device === input.device)
    return {
      ...{ at: now, id: it._id, session: input.session, title: it.title, where: it.where, staff: caller._id },
      ...{ door: doorWords(at), keys: openKeys(now), block: block ?? null, hours: at.it.hours },
      lines: placesOf(at).map(({ mark, name, group, state }) =>
        sealedLine(ticketFor(at, mark), { name, family: group.name, n: group.n, edition: 1, state }),
      ),
    }
  },
})
