import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Output } from '../../../types/action'
import { type ReminderKind, reminders, wantReminders } from '../../../types/reminders'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { later } from '../../lib/later'
import { recall, remember } from '../../lib/stored'
import { useAct } from '../../lib/use-act'

type Kept = Output<typeof reminders> & { at: number }
/** What the last tap led to: allowed, not allowed, or switched off in WeChat's settings for everything. */
export type Said = 'yes' | 'no' | 'off'
const day = 86_400_000
/** WeChat's code when messages of this mini-program are switched off altogether. */
const switchedOff = 20_004

/** Asks as WeChat does. It wants this to run in the tap itself, before anything is waited for. */
const askWeChat = (template: string): Promise<Said> =>
  Taro.requestSubscribeMessage({ tmplIds: [template] } as never).then(
    (verdicts: object): Said => {
      const verdict: unknown = Reflect.get(verdicts, template)
      return verdict === 'accept' ? 'yes' : verdict === 'ban' ? 'off' : 'no'
    },
    (error: { errCode?: number }): Said => (error.errCode === switchedOff ? 'off' : 'no'),
  )

/**
 * One reminder at a time: WeChat's yes is counted in the cloud, because WeChat does not. The district's templates are asked for
 * once a day and when the screen stands, because the tap leaves no time for it; without an answer nothing is offered.
 */
export const useReminder = (kind: ReminderKind) => {
  const [kept, setKept] = useState(() => recall<Kept>('reminders'))
  const { act, busy, failure } = useAct(wantReminders)
  const [said, setSaid] = useState<Said>()
  useEffect(() => {
    if (kept && kept.at > now() - day) return undefined
    const keep = (answer: Output<typeof reminders>): void => {
      const fresh = { ...answer, at: now() }
      remember('reminders', fresh)
      setKept(fresh)
    }
    return later(() => void call(reminders, {}).then(keep, () => undefined))
  }, [kept])
  const template = kept?.templates[kind]
  const count = (answer: Said): void => {
    if (answer !== 'yes') setSaid(answer)
    else act({ kinds: [kind] }).then((done) => done && setSaid(answer))
  }
  const ask = template ? () => void askWeChat(template).then(count) : undefined
  return { ask, busy, said, failure }
}
