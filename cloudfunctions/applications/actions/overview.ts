import { overview as contract, lookBackDays, mostCounted } from '../../../types/overview'
import { many } from '../../kernel/ask'
import { above, oneOf } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { nameOf, officesUnder } from '../../kernel/places'
import { byOffice, countedPaths, figuresOf } from '../figures'
import { counted } from '../shelves'

const day = 86_400_000
const decided = oneOf(['approved', 'rejected'])
const bound = { limit: mostCounted + 1, only: countedPaths }

export const overview = handle(contract, {
  look: ({ scope }, { now }) => {
    const office = oneOf(officesUnder(scope))
    const lately = { office, open: false, closedAt: above(now - lookBackDays * day), state: decided }
    return {
      open: many(counted, { office, open: true }, { order: ['dueKey', 1], ...bound }),
      closed: many(counted, lately, { order: ['closedAt', -1], ...bound }),
    }
  },
  target: (_seen, { scope }) => ({ offices: [scope] }),
  act: ({ seen: { open, closed }, caller, context }) => {
    const cases = [...open.slice(0, mostCounted), ...closed.slice(0, mostCounted)]
    const eye = { person: caller?._id ?? '', now: context.now }
    return {
      at: context.now,
      all: figuresOf(cases, eye),
      offices: byOffice(cases, eye).map((one) => ({ ...one, name: nameOf(one.path) })),
      more: { open: open.length > mostCounted, closed: closed.length > mostCounted },
    }
  },
})
