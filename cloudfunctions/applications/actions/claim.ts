import { claim as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'
import { leaseFrom } from '../handling'

export const claim = deskMove(contract, 'claim', (_record, { context }, caller) => ({
  to: 'reviewing',
  set: { holder: { id: caller._id, name: caller.name, until: leaseFrom(context.now) } },
}))
