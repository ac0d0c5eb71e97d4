import { exported as contract } from '../../../types/privacy'
import { many } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { meToldOf, toldOf } from '../privacy'
import { aboutMe, besidesTold, elsewhereOf } from '../self'
import { applications } from '../shelves'

const page = 30

export const exported = handle(contract, {
  look: ({ after }) => ({
    ...aboutMe(),
    rows: many(applications, after ? { madeKey: below(after) } : {}, {
      mine: 'applicant.id',
      order: ['madeKey', -1],
      limit: page + 1,
    }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen, caller, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const { rows } = seen
    const told = rows.slice(0, page)
    const next = rows.length > page ? (told.at(-1)?.madeKey ?? null) : null
    const besides = besidesTold(seen, await elsewhereOf(caller._id))
    return { at: context.now, me: { ...meToldOf(caller), ...besides }, items: told.map(toldOf), next }
  },
})
