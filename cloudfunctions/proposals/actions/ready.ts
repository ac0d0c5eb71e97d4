import { ready as contract } from '../../../types/screening'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { listed, listedPaths } from '../shelves'
import { raiserOf } from '../shown'

const most = 100

export const ready = handle(contract, {
  look: ({ office }) => ({
    rows: many(
      listed,
      { office, open: true, stage: 'ready' },
      { order: ['dueKey', 1], limit: most, only: listedPaths },
    ),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: ({ seen: { rows } }) => ({
    items: rows.map((it) => ({ id: it._id, title: it.title, raisedBy: raiserOf(it), seconds: it.seconds })),
  }),
})
