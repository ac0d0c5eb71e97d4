import { confirmVisit as contract } from '../../../types/centres'
import { move } from '../../kernel/move'
import { visits } from '../shelves'

export const confirmVisit = move(contract, {
  shelf: visits,
  target: ({ place }) => ({ offices: [place] }),
  decide: (record, { fail }) => {
    if (record.state !== 'asked') return fail('NOT_ASKED')
    return { to: 'here', role: 'staff', office: record.place, set: { state: 'here' } }
  },
  reply: (_record, { rev }) => ({ rev }),
})
