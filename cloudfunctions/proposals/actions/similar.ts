import { similar as contract } from '../../../types/raising'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { alikeEnough, likeness } from '../alike'
import { rowOf } from '../row'
import { listed, listedPaths } from '../shelves'

const looked = 60
const shown = 5

/** The newest open ones of the community; the same category counts as half a match more. */
export const similar = handle(contract, {
  look: ({ community }) => ({
    rows: many(
      listed,
      { community, open: true, checked: 'shown' },
      { order: ['order', -1], limit: looked, only: listedPaths },
    ),
  }),
  act: ({ input: { words, category }, seen, context }) => {
    const scored = seen.rows.map((it) => {
      const alike = likeness(words, `${it.title}${it.text}${it.spot}`)
      return { it, score: alike === 0 ? 0 : alike * (it.category === category ? 1.5 : 1) }
    })
    const near = scored.filter(({ score }) => score >= alikeEnough).sort((a, b) => b.score - a.score)
    return { items: near.slice(0, shown).map(({ it }) => rowOf(it, context.now)) }
  },
})
