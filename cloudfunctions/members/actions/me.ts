import { me as contract } from '../../../types/members'
import { handle } from '../../kernel/handle'
import { meOf } from '../who'

export const me = handle(contract, { look: () => ({}), act: ({ caller }) => ({ me: caller ? meOf(caller) : null }) })
