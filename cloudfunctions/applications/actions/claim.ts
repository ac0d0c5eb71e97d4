import { claim as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'

export const claim = deskMove(contract, 'claim', (_record, _given, caller) => ({
  to: 'reviewing',
  set: { holder: { id: caller._id, name: caller.name } },
}))
