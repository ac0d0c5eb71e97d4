import type { Input } from '../../../types/action'
import { ledger as contract } from '../../../types/ledger'
import { stages } from '../../../types/proposal-life'
import { many } from '../../kernel/ask'
import { urlsOf } from '../../kernel/files'
import { below } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { isCommunity, nameOf } from '../../kernel/places'
import { read } from '../../kernel/store'
import { owing } from '../row'
import { type Listed, listed, listedPaths, page } from '../shelves'

const rowsFor = ({ community, after }: Input<typeof contract>) =>
  many(
    listed,
    { community, checked: 'shown', ...(after ? { order: below(after) } : {}) },
    { order: ['order', -1], limit: page + 1, only: listedPaths },
  )
const entryOf = (it: Listed, urls: Map<string, string>, now: number) => {
  // What was reopened is not done: the photo of then stays on its own page.
  const done = it.stage === 'done' || it.stage === 'confirmed' ? it.result : null
  const [before, after] = [it.photos[0], done?.photos[0]].map((one) => (one && urls.get(one)) ?? null)
  const { _id: id, title, category, stage, sample, raisedAt, reopened } = it
  return {
    ...{ id, title, category, stage, word: stages[stage], sample, raisedAt, reopened, owes: owing(it, now) },
    ...{ decidedAt: it.decision?.at ?? null, decision: it.decision?.text ?? '', doneAt: done?.at ?? null },
    ...{ before: before ?? null, after: after ?? null },
  }
}

/** Somebody whom the community does not know yet reads as well, with one read more. */
export const ledger = handle(contract, {
  look: (input) => ({ rows: rowsFor(input) }),
  act: async ({ input, seen, context, fail }) => {
    if (!isCommunity(input.community)) return fail('NOT_COMMUNITY')
    const all = seen.rows ?? (await read(rowsFor(input)))
    const rows = all.slice(0, page)
    const pictures = rows.flatMap(({ photos, result }) => [photos[0], result?.photos[0]].flatMap((one) => one ?? []))
    const urls = await urlsOf([...new Set(pictures)])
    return {
      placeName: nameOf(input.community),
      items: rows.map((it) => entryOf(it, urls, context.now)),
      next: all.length > page ? (rows.at(-1)?.order ?? null) : null,
    }
  },
})
