import { handOn as contract } from '../../../types/catalog'
import { handOnAll } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { services } from '../shelves'

/** The journal tells it; nobody's inbox does. */
export const handOn = onTimer(contract, async () => ({
  sent: await handOnAll({ shelf: services, messagesOf: () => [] }),
}))
