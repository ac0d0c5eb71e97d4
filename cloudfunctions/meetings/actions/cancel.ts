import { cancelMeeting as contract } from '../../../types/meeting-hosting'
import { move } from '../../kernel/move'
import { changedTo, meetings } from '../shelves'

export const cancel = move(contract, {
  shelf: meetings,
  target: ({ office }) => ({ offices: [office] }),
  reply: changedTo,
  decide: ({ stage, office }, { input: { why }, fail }) => {
    if (stage !== 'planned') return fail('NOT_NOW')
    return { to: 'cancelled', set: { stage: 'cancelled' }, note: why, office, role: 'staff' }
  },
})
