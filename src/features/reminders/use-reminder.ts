import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { type ReminderKind, reminders, wantReminders } from '../../../types/reminders'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { recall, remember } from '../../lib/stored'
import { useAct } from '../../lib/use-act'
import { askWeChat, type Said } from './ask'

type Templates = Output<typeof reminders>['templates']
type Kept = { at: number; templates: Templates }
const key = 'reminders'
const day = 86_400_000

const kept = (): Templates | undefined => {
  const found = recall<Kept>(key)
  return found && found.at > now() - day ? found.templates : undefined
}

/** The district's templates, asked for once a day: the tap itself leaves no time for it. */
const useTemplates = (): Templates => {
  const [templates, setTemplates] = useState(kept)
  useEffect(() => {
    if (templates) return
    const keep = ({ templates: found }: Output<typeof reminders>): void => {
      remember(key, { at: now(), templates: found } satisfies Kept)
      setTemplates(found)
    }
    // Without an answer nothing is offered, and the page is whole all the same.
    call(reminders, {}).then(keep, () => undefined)
  }, [templates])
  return templates ?? {}
}

/** One reminder at a time: WeChat's yes is counted in the cloud, because WeChat does not. `said` is what the last tap led to. */
export const useReminder = (kind: ReminderKind) => {
  const template = useTemplates()[kind]
  const { act, busy, failure } = useAct(wantReminders)
  const [said, setSaid] = useState<Said>()
  const ask = async () => {
    if (!template) return
    const answer = await askWeChat(template)
    if (answer !== 'yes' || (await act({ kinds: [kind] }))) setSaid(answer)
  }
  return { offered: template !== undefined, ask, busy, said, failure }
}
