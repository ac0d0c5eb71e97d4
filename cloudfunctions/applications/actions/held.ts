import { held as contract } from '../../../types/privacy'
import { count, many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { heldOf, looksOf, meOf } from '../privacy'
import { aboutMe, besidesOf, elsewhereOf } from '../self'
import { applications } from '../shelves'

const page = 30
const most = 100

export const held = handle(contract, {
  look: ({ after }) => ({
    ...aboutMe(),
    rows: many(applications, after ? { madeKey: below(after) } : {}, {
      mine: 'applicant.id',
      order: ['madeKey', -1],
      limit: page + 1,
    }),
    open: count(applications, { open: true }, { mine: 'applicant.id', limit: most }),
    closed: count(applications, { open: false }, { mine: 'applicant.id', limit: most }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen, caller, fail }) => {
    const { rows, open, closed } = seen
    if (!caller) return fail('NOT_MEMBER')
    const shown = rows.slice(0, page)
    return {
      me: meOf(caller),
      besides: besidesOf(seen, await elsewhereOf(caller._id)),
      counts: { open, closed },
      agreed: [...(caller.agreed ?? [])].reverse(),
      items: shown.map((it) => ({ held: heldOf(it), looks: looksOf(it) })),
      next: rows.length > page ? (shown.at(-1)?.madeKey ?? null) : null,
    }
  },
})
