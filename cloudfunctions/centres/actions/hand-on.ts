import { handOnCentres as contract } from '../../../types/centres'
import { handOnAll } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { roomDays, visits } from '../shelves'

export const handOn = onTimer(contract, async () => {
  const sent = await handOnAll({ shelf: roomDays, messagesOf: () => [] })
  return { sent: sent + (await handOnAll({ shelf: visits, messagesOf: () => [] })) }
})
