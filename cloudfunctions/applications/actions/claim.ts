import { claim as contract } from '../../../types/reviewing'
import { claiming } from '../decisions'
import { deskMove } from '../desk-move'

export const claim = deskMove(contract, 'claim', (_record, { context }, caller) => claiming(caller, context.now))
