import { wantReminders as contract } from '../../../types/reminders'
import type { Wanted } from '../../../types/reminding'
import { one } from '../../kernel/ask'
import { without } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { change, insert } from '../../kernel/store'
import { wanted } from '../shelves'
import { templates } from '../templates'

const keysKept = 20
type Yes = { me: string; ids: string[]; key: string }

/** One more of each, unless this call has counted already. */
const more = ({ me, ids, key }: Yes) =>
  change(
    wanted.collection,
    { _id: me, keys: without(key) },
    {
      inc: Object.fromEntries(ids.map((id) => [`left.${id}`, 1])),
      keep: { keys: { value: key, most: keysKept } },
    },
  )

/** The first yes of a person makes their count; of two at once the second one finds it there. */
const note = async (there: Wanted | undefined, yes: Yes): Promise<void> => {
  const left = Object.fromEntries(yes.ids.map((id) => [id, 1]))
  if (!there && (await insert(wanted.collection, { _id: yes.me, left, keys: [yes.key] } as Wanted)) === 'added') return
  await more(yes)
}

export const wantReminders = handle(contract, {
  look: () => ({ there: { ...one(wanted, {}), mine: '_id' } }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ input, caller, seen, key, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const all = templates()
    const kinds = input.kinds.filter((kind) => all[kind])
    const ids = [...new Set(kinds.map((kind) => all[kind]?.id ?? ''))]
    if (ids.length === 0) return fail('NO_TEMPLATE')
    await note(seen.there, { me: caller._id, ids, key })
    return { kinds }
  },
})
