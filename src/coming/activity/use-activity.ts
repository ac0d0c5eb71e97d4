import { useState } from 'react'
import type { Output } from '../../../types/action'
import type { Answers } from '../../../types/forms'
import { acceptSeats, activity, declineSeats, signUp, withdraw } from '../../../types/signing-up'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

export type Shown = Output<typeof activity>
export type Chosen = { people: readonly string[]; guardian: boolean; affirmed: boolean; answers: Answers }
const nothing: Chosen = { people: [], guardian: false, affirmed: false, answers: {} }

/** What has still to be done before one can sign up; undefined when nothing has. */
export const lacking = (
  { activity: it, family }: Shown,
  { people, guardian, affirmed }: Chosen,
): string | undefined => {
  if (people.length === 0) return '先选谁去'
  const minors = family.some(({ id, age }) => people.includes(id) && age !== null && age < 18)
  if (it.guardian && minors && !guardian) return '先勾上家长同意'
  if ((it.who.party || it.who.team) && !affirmed) return '先确认符合条件'
  return undefined
}

const useLeaving = (id: string) => {
  const leaving = useAct(withdraw)
  const leave = async (people: { id: string; name: string }[], all: boolean) => {
    const names = people.map(({ name }) => name).join('、')
    const title = all ? '全家都不去了？' : `${names}不去了？`
    const sure = await askFirst(title, '空出来的座位会给后面候补的人家。', '不去了')
    if (sure && (await leaving.act({ id, people: people.map((one) => one.id) }))) say('改好了')
  }
  return { leaving, leave }
}

/** One activity with what the family may do about it. */
export const useActivity = (id: string) => {
  const asked = useCall(activity, { id })
  const [chosen, choose] = useState<Chosen>(nothing)
  const [signing, taking, declining] = [useAct(signUp), useAct(acceptSeats), useAct(declineSeats)]
  const { leaving, leave } = useLeaving(id)
  const sign = async () => {
    const done = await signing.act({ id, ...chosen, people: [...chosen.people] })
    if (!done) return
    choose(nothing)
    say(done.seat === 'seated' ? '报上了' : '排上候补了')
  }
  const take = async () => {
    if (await taking.act({ id })) say('座位是您家的了')
  }
  const decline = async () => {
    const sure = await askFirst('不要这些座位了？', '座位会给后面的人家。', '不要了')
    if (sure && (await declining.act({ id }))) say('让出去了')
  }
  const all = [signing, taking, declining, leaving]
  return {
    ...{ asked, chosen, choose, sign, take, decline, leave },
    busy: all.some((one) => one.busy),
    failure: all.find((one) => one.failure)?.failure,
  }
}
