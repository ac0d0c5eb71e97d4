import Taro from '@tarojs/taro'
import type { Input } from '../../../types/action'
import { ballot, checkIn, meeting, take } from '../../../types/meetings'
import { useEvery } from '../../features/meetings/use-every'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

type Act = Input<typeof take>['act']
const every = 3000

/** One meeting as it goes on, and what somebody does in it with the own phone. */
export const useMeeting = (id: string) => {
  const asked = useCall(meeting, { id })
  const [taking, voting, coming] = [useAct(take), useAct(ballot), useAct(checkIn)]
  const stage = asked.data?.stage
  useEvery(every, asked.again, stage === 'planned' || stage === 'open')
  const does = async (act: Act, word: string): Promise<boolean> => {
    const done = await taking.act({ id, act })
    if (done) say(word)
    return done !== undefined
  }
  const vote = async (motion: number, choice: Input<typeof ballot>['choice']) => {
    if (await voting.act({ id, motion, choice })) say('投好了')
  }
  const comeIn = async (code: string) => {
    if (await coming.act({ id, code: code.trim() })) say('签到了')
  }
  const scan = async () => {
    const read = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined)
    if (read) await comeIn(read.result)
  }
  const all = [taking, voting, coming]
  return {
    ...{ asked, does, vote, comeIn, scan },
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
export type Meeting = ReturnType<typeof useMeeting>
