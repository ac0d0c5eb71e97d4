import { release as contract } from '../../../types/reviewing'
import { deskMove } from '../desk-move'

export const release = deskMove(contract, 'release', () => ({ to: 'submitted', set: { holder: null } }))
