import { handOnMeetings as contract } from '../../../types/meetings'
import { handOnAll } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { meetings, templates } from '../shelves'
import { meetingMessages } from '../told'

export const handOn = onTimer(contract, async () => {
  const sent = await handOnAll({ shelf: meetings, messagesOf: meetingMessages })
  return { sent: sent + (await handOnAll({ shelf: templates, messagesOf: () => [] })) }
})
