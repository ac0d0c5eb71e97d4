import { confirm as contract } from '../../../types/catalog'
import { move } from '../../kernel/move'
import { services } from '../shelves'

export const confirm = move(contract, {
  shelf: services,
  id: ({ code }) => code,
  target: () => ({ offices: ['yl'] }),
  decide: (_record, { input, context }, caller) => ({
    to: input.verified ? 'verified' : 'sample',
    set: { verified: input.verified, changedAt: context.now, confirmedBy: caller.name },
    role: 'catalogEditor',
  }),
  reply: (_record, entry) => ({ rev: entry.rev, verified: entry.to === 'verified' }),
})
