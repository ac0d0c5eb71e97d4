import { compare as contract } from '../../../types/audit'
import { many } from '../../kernel/ask'
import { above, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { read } from '../../kernel/store'
import { applications, journal, links } from '../shelves'

const batch = 50
const district = 'yl'

export const compare = handle(contract, {
  look: ({ after }) => ({
    cases: many(applications, after ? { _id: above(after) } : {}, { order: ['_id', 1], limit: batch }),
  }),
  target: () => ({ offices: [district] }),
  act: async ({ seen: { cases } }) => {
    const wanted = cases.flatMap((it) =>
      it.journal.filter(({ rev }) => rev <= (it.sentRev ?? 0)).map(({ rev }) => `${it._id}:${rev}`),
    )
    const parts = Array.from({ length: Math.ceil(wanted.length / 100) }, (_, n) => wanted.slice(n * 100, n * 100 + 100))
    const found = new Set<string>()
    for (const ids of parts) {
      for (const { _id, chained } of await read(many(journal, { _id: oneOf(ids) }, { limit: 100 })))
        if (!chained) found.add(_id)
      for (const { entry } of await read(many(links, { entry: oneOf(ids) }, { limit: 100 }))) found.add(entry)
    }
    const faults = wanted.filter((id) => !found.has(id)).map((entry) => ({ entry, kind: 'missing' as const }))
    return { checked: wanted.length, faults, next: cases.length < batch ? null : (cases.at(-1)?._id ?? null) }
  },
})
