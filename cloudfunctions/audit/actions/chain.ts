import { chain as contract, type Link, type Told } from '../../../types/audit'
import { many } from '../../kernel/ask'
import { onTimer } from '../../kernel/handle'
import { change, insert, read, readOne } from '../../kernel/store'
import { linked } from '../links'
import { journal, links } from '../shelves'

const batch = 100
const lastLink = async (): Promise<Link | undefined> =>
  (await read(many(links, {}, { order: ['_id', -1], limit: 1 })))[0]

/**
 * Takes one entry in. The link's `_id` is its place and its `entry` is unique: two writers cannot fork the chain, and a
 * crash between link and mark is seen by the next run.
 */
const takeIn = async (told: Told, before: Link | undefined): Promise<Link | undefined> => {
  const link = linked(before, told)
  if ((await insert(links.collection, link)) === 'added') return link
  return (await readOne(links, { entry: told._id })) ? before : undefined
}

export const chain = onTimer(contract, async () => {
  const waiting = await read(many(journal, { chained: false }, { order: ['order', 1], limit: batch }))
  if (waiting.length === 0) return { chained: 0 }
  let before = await lastLink()
  let chained = 0
  for (const told of waiting) {
    const now = await takeIn(told, before)
    if (!now && chained > 0) break // another run is at work: the next one goes on
    if (!now) return { chained }
    before = now
    await change(journal.collection, { _id: told._id, chained: false }, { set: { chained: true } })
    chained += 1
  }
  return { chained }
})
