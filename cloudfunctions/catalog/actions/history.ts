import { history as contract, shelvedOf } from '../../../types/editing'
import { many, one } from '../../kernel/ask'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { inForce } from '../edition'
import { editions, services } from '../shelves'

const leaf = 10
const everything = 1_000_000_000
const from = (after: string | undefined) => (after === undefined ? everything : Number(after))

export const history = handle(contract, {
  look: ({ code, after }) => ({
    record: one(services, { _id: code }),
    kept: many(editions, { code, rev: below(from(after)) }, { order: ['rev', -1], limit: leaf + 1 }),
  }),
  target: ({ record }) => record && { offices: ['yl'] },
  act: ({ seen: { record, kept }, input: { after }, fail }) => {
    if (!record) return fail('NOT_FOUND')
    // Those that the timer has not put away yet stand in the record itself.
    const all = new Map([...kept, ...(record.past ?? []), inForce(record, everything)].map((it) => [it.rev, it]))
    const known = [...all.values()].filter(({ rev }) => rev < from(after)).sort((a, b) => b.rev - a.rev)
    const items = known.slice(0, leaf).map(shelvedOf)
    return { items, next: known.length > leaf ? String(items[leaf - 1]?.rev ?? 0) : null }
  },
})
