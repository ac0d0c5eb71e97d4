import { enrol as contract } from '../../../types/vote-desk'
import { mostUnits, type Urn, urnSize, type Vote } from '../../../types/votes'
import { digest } from '../../kernel/context'
import type { Given } from '../../kernel/handle'
import { move } from '../../kernel/move'
import { insert } from '../../kernel/store'
import { type Entry, entriesFor, fromWords, unitOf } from '../electorate'
import { hosting, stepFor } from '../host'
import { urnId } from '../marks'
import { mayMove } from '../rules'
import { urns, votes } from '../shelves'

type Asked = Given<typeof contract, never>
const sum = (entries: readonly Entry[]) => entries.reduce((all, { area }) => all + area, 0)

const urnFor = (it: Vote, roll: string, { n, entries }: { n: number; entries: readonly Entry[] }): Urn => {
  const _id = urnId(roll, n)
  return {
    ...{
      _id,
      vote: it._id,
      roll,
      n,
      title: it.question,
      place: it.place,
      opensAt: it.opensAt,
      closesAt: 0,
      opened: 0,
      shut: false,
    },
    ...{ size: entries.length, area: sum(entries), members: [...new Set(entries.flatMap(({ may }) => may))] },
    units: Object.fromEntries(entries.map((entry, at) => [`${_id}-${at}`, unitOf(entry)])),
    ...{ took: 0, tookArea: 0, slips: [], happened: [], fresh: false, say: '' },
  }
}

const faultIn = (it: Vote, { input: { from }, fail }: Asked): void => {
  if (!mayMove(it, 'enrol').ok) fail('NOT_NOW')
  if (from.kind === 'members' && it.unit !== 'person') fail('OTHER_KIND')
  if (from.kind === 'households' && it.unit !== 'household') fail('OTHER_KIND')
  if (from.kind !== 'lines') return
  if (new Set(from.lines.map(({ label }) => label)).size < from.lines.length) fail('TWICE')
  if (it.unit === 'area' && from.lines.some(({ area }) => area === 0)) fail('NO_AREA')
}

/** The urns lie ready under a name of their own before the vote says that they are its roll. */
const laid = async (it: Vote, given: Asked) => {
  const { input, context, key, fail } = given
  faultIn(it, given)
  const found = await entriesFor(it, input.from, context.now)
  const entries = it.unit === 'area' ? found : found.map((entry) => ({ ...entry, area: 0 }))
  if (entries.length === 0) return fail('NOBODY')
  if (entries.length > mostUnits) return fail('TOO_MANY')
  const id = `r${digest([it._id, context.openid, key, it.rev]).slice(0, 12)}`
  const count = Math.ceil(entries.length / urnSize)
  const parts = Array.from({ length: count }, (_, n) => ({ n, entries: entries.slice(n * urnSize, (n + 1) * urnSize) }))
  for (const part of parts) await insert(urns.collection, urnFor(it, id, part))
  const linked = entries.filter(({ may }) => may.length > 0).length
  const roll = { id, urns: count, from: fromWords(input.from), linked }
  const step = stepFor(it, 'enrol', { roll, entitled: { heads: entries.length, area: sum(entries) } })
  return { ...step, note: `${roll.from}，${entries.length} 票` }
}

export const enrol = move(contract, {
  shelf: votes,
  target: hosting.target,
  decide: (it, given) => laid(it, given),
  reply: (it, entry) => ({
    ...hosting.reply(it, entry),
    ...{ state: 'draft' as const, units: it.entitled.heads, linked: it.roll?.linked ?? 0 },
  }),
})
