import { handOnBookings as contract } from '../../../types/at-window'
import type { Booking } from '../../../types/booking'
import type { JournalEntry } from '../../../types/common'
import { handOnAll, type Message } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { bookings, windows } from '../shelves'
import { whenWord } from '../window-days'

const wordsOf = (it: Booking, { act, note }: JournalEntry): Pick<Message, 'text' | 'tone'> | undefined => {
  const [office, when] = [nameOf(it.office), whenWord(it.day, it.slot)]
  const bring = it.materials.length > 0 ? `。要带：${it.materials.join('、')}` : ''
  const words: Record<string, Pick<Message, 'text' | 'tone'>> = {
    book: { text: `约好了：${when}，${office}窗口${bring}`, tone: 'good' },
    rebook: { text: `改好了：${note ?? when}，${office}窗口`, tone: 'good' },
    cancelBooking: { text: '预约已取消，需要时可以再约', tone: 'plain' },
    remind: { text: `提醒您：${when}到${office}窗口${bring}`, tone: 'wait' },
    off: { text: `${note ?? '窗口那天停办'}。请改个时间，您的预约还留着`, tone: 'bad' },
    arrive: { text: `已签到，请在${office}窗口旁等叫号`, tone: 'plain' },
    checkIn: { text: `已签到，请在${office}窗口旁等叫号`, tone: 'plain' },
    callNext: { text: `轮到您了，请到${office}窗口`, tone: 'wait' },
    passOver: { text: '刚才叫到您时没见到，已排到后面，请留在窗口旁', tone: 'wait' },
    miss: {
      text: note ? `${note}，可以再约一个时间` : '约的时间没有见到您，名额让给别人了；随时可以再约',
      tone: 'plain',
    },
    finish: { text: `在窗口办过了${note ? `：${note}` : ''}`, tone: 'good' },
    atWindow: { text: `窗口已收下材料，${note ?? ''}，接着办`, tone: 'good' },
  }
  return words[act.replace('applications.', '')]
}

const messagesOf = (it: Booking, entry: JournalEntry): Message[] => {
  const words = wordsOf(it, entry)
  return words ? [{ to: it.person.id, title: `预约：${it.title}`, ...words }] : []
}

export const handOnBookings = onTimer(contract, async () => {
  const sent = await handOnAll({ shelf: bookings, messagesOf })
  return { sent: sent + (await handOnAll({ shelf: windows, messagesOf: () => [] })) }
})
