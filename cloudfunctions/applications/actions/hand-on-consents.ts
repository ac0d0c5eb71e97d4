import type { JournalEntry } from '../../../types/common'
import { type Consent, handOnConsents as contract } from '../../../types/helping'
import { handOnAll, type Message } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { drop } from '../../kernel/store'
import { idOf } from '../draft-of'
import { consents, draftShelf } from '../shelves'

/** Both sides hear when a consent is given and when it is taken back; a code that nobody used concerns nobody. */
const messagesOf = ({ person, helper }: Consent, { act }: JournalEntry): Message[] => {
  if (!helper) return []
  if (act === 'applications.acceptHelp')
    return [
      {
        ...{ to: person.id, title: '请人代办', tone: 'wait' as const },
        text: `${helper.name}用您的码得到了同意，可以替您交一件申请。不是您的意思，请马上收回`,
      },
      {
        to: helper.id,
        title: '替人办事',
        tone: 'plain',
        text: `${person.name}同意您替他办一件，交上去以后同意就用完了`,
      },
    ]
  if (act === 'applications.takeBack')
    return [
      { to: person.id, title: '请人代办', tone: 'plain', text: `您收回了给${helper.name}的同意` },
      { to: helper.id, title: '替人办事', tone: 'plain', text: `${person.name}收回了请您代办的同意` },
    ]
  return []
}

/** A helper may not keep what they wrote of somebody who no longer wants their help. */
const clear = async ({ _id, helper }: Consent, { act }: JournalEntry): Promise<void> => {
  if (act !== 'applications.takeBack' || !helper) return
  await drop(draftShelf.collection, { _id: idOf(helper.id, `for:${_id}`) })
}

export const handOnConsents = onTimer(contract, async () => ({
  sent: await handOnAll({ shelf: consents, messagesOf, clear }),
}))
