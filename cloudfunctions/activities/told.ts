import { type Activity, type Happened, stillIn } from '../../types/activities'
import type { JournalEntry } from '../../types/common'
import { clockTime, moment } from '../kernel/dates'
import type { Message } from '../kernel/hand-on'

type Words = Pick<Message, 'text' | 'tone'>
const when = (it: Pick<Activity, 'startsAt' | 'where'>) => `${moment(it.startsAt)}，${it.where}`

const promoted = (it: Activity, household: string, to: string): Words => {
  const group = it.groups[household]
  if (to === 'seated') return { text: `候补到座位了，已经为您家报上。${when(it)}`, tone: 'good' }
  const until = group?.until ? `${moment(group.until).slice(5, 10)} ${clockTime(group.until)}` : ''
  return { text: `有座位了，请在 ${until} 前点“要这些座位”，过时就让给下一家`, tone: 'wait' }
}

/** What a family hears of what happened to its places. */
const aboutSeat = (it: Activity, { household, entry: { act, to, note } }: Happened): Words => {
  const who = note ? `（${note}）` : ''
  const desk = act.endsWith('AtDesk') ? '工作人员替您办的：' : ''
  if (act === 'activities.promote') return promoted(it, household, to)
  if (act === 'activities.lapse') return { text: '没有及时确认，座位让给下一家了。还想来可以再报名', tone: 'bad' }
  if (act === 'activities.renewTicket') return { text: `换了新票${who}，旧票不能再用`, tone: 'plain' }
  if (to === 'gone') return { text: `${desk}已取消报名${who}`, tone: 'plain' }
  if (act.startsWith('activities.withdraw')) return { text: `${desk}这几位不来了${who}，其他人不变`, tone: 'plain' }
  if (to === 'waiting') return { text: `${desk}座位满了，已为您家排上候补${who}，有空位马上告诉您`, tone: 'wait' }
  return { text: `${desk}已报上${who}。${when(it)}`, tone: 'good' }
}

export const seatMessages = (it: Activity, one: Happened): Message[] =>
  one.to.map((to) => ({ to, title: it.title, about: 'activity', ...aboutSeat(it, one) }))

const changes: Record<string, (note: string) => Words> = {
  write: (note) => ({ text: `活动有改动：${note}`, tone: 'wait' }),
  cancel: (note) => ({ text: `活动取消了：${note}`, tone: 'bad' }),
}
/** What everybody on the list hears of what staff did to the activity. */
export const activityMessages = (it: Activity, { act, note }: JournalEntry): Message[] => {
  const words = changes[act.replace('activities.', '')]
  if (!words || !note) return []
  const people = Object.values(it.groups).filter(({ seat }) => stillIn(seat))
  const members = new Set(people.flatMap((group) => group.members))
  return [...members].map((to) => ({ to, title: it.title, about: 'activity', ...words(note) }))
}
