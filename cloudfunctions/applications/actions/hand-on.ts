import type { Application } from '../../../types/applications'
import type { Closing } from '../../../types/catalog'
import type { JournalEntry } from '../../../types/common'
import { handOn as contract } from '../../../types/reviewing'
import { below } from '../../kernel/filter'
import { handOnAll, type Message } from '../../kernel/hand-on'
import { onTimer } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { daysBetween } from '../../kernel/workdays'
import { clearSpent } from '../draft-of'
import { tripsOf } from '../figures'
import { graceMs } from '../recall'
import { applications, exports } from '../shelves'
import { toThePeople } from '../told-people'

type Words = Omit<Message, 'to'>
const told = (it: Application, { act, to, note, by, office, next }: JournalEntry): Words | undefined => {
  const title = it.kind === 'ask' ? `咨询：${it.service.title}` : it.service.title
  const said = note ? `：${note}` : ''
  const desk = `${office ? nameOf(office) : ''}${by.name}`
  const words: Record<string, Words> = {
    submit: { title, text: `已收到，编号 ${it.number}，交给${nameOf(it.offices[0] ?? it.office)}`, tone: 'plain' },
    claim: { title, text: `${desk}已受理`, tone: 'plain' },
    sendBack: { title, text: `要补正${said}`, tone: 'bad' },
    resubmit: { title, text: `${by.role === 'helper' ? `${by.name}替您` : '您'}补的材料已收到，接着办`, tone: 'plain' },
    approve:
      to === 'approved'
        ? { title, text: `${it.kind === 'ask' ? '已答复' : '已办结'}${said}`, tone: 'good' }
        : { title, text: `已通过一步，转到${next ? nameOf(next) : '下一步'}`, tone: 'plain' },
    reject: { title, text: `不予办理${said}`, tone: 'bad' },
    erase: { title, text: '内容已按您的要求删除', tone: 'plain' },
    withdraw: { title, text: '您已撤回', tone: 'plain' },
    reveal: { title, text: `${by.name}查看了您的${note ?? '号码'}`, tone: 'plain' },
    ...(next ? { solved: { title, text: `已重新打开，由${nameOf(next)}接着办`, tone: 'plain' as const } } : {}),
    takeOver: { title, text: `${desk}接着办`, tone: 'plain' },
    handOver: { title, text: next ? `转到${nameOf(next)}接着办` : '换了一位工作人员接着办', tone: 'plain' },
    climb: { title, text: note ?? '', tone: 'wait' },
    putBack: { title, text: '原来的工作人员离岗了，会有别的同事接着办', tone: 'plain' },
    recount: { title, text: note ?? '', tone: 'plain' },
    submitFor: {
      title,
      text: `${by.name}替您交的已收到，编号 ${it.number}，交给${nameOf(it.offices[0] ?? it.office)}`,
      tone: 'plain',
    },
    dismiss: { title, text: `您不再请${it.helper?.name ?? '别人'}代办`, tone: 'plain' },
    atCounter: { title, text: note ?? '', tone: 'plain' },
    card: { title, text: `${desk}打印了进度卡`, tone: 'plain' },
    release: { title, text: `${by.name}放回待办，会有别的同事接着办`, tone: 'plain' },
  }
  return words[act.replace('applications.', '')]
}

const deskWords: Record<string, string> = {
  putBack: '回到待办',
  warn: '快到期',
  climb: '超期',
  takeOver: '被接手',
  handOver: '转给您',
}
/** What the staff who are told hear about a case on their desk. */
const toDesk = (it: Application, { told: people = [], act, note }: JournalEntry): Message[] => {
  const title = `${deskWords[act.replace('applications.', '')] ?? '请看'}：${it.service.title}`
  const text = `${it.number} ${nameOf(it.office)} · ${note ?? ''}`
  return people.map((to) => ({ to, title, text, tone: act === 'applications.climb' ? 'bad' : 'wait', desk: true }))
}

const messagesOf = (it: Application, entry: JournalEntry): Message[] => {
  if (entry.undone) return []
  const words = told(it, entry)
  return [...(words ? toThePeople(it, entry, words) : []), ...toDesk(it, entry)]
}

/** A case that was granted or answered counts in the figures of its service. */
const keep = (it: Application, { act, to, at, rev, undone }: JournalEntry) => {
  if (undone || act !== 'applications.approve' || to !== 'approved') return undefined
  const document: Closing = {
    _id: `${it._id}:${rev}`,
    code: it.service.code,
    at,
    days: Math.max(0, daysBetween(it.submittedAt, at) - it.pausedDays),
    promised: it.service.promisedDays,
    trips: tripsOf(it),
    department: it.service.code.slice(0, 2),
    returns: it.times,
  }
  return { collection: 'closings', document }
}

const outgoing = { shelf: applications, messagesOf, keep, clear: clearSpent }
export const handOn = onTimer(contract, async ({ now }) => {
  const ripe = { where: { 'recall.until': below(now - graceMs) }, done: { recall: null } }
  const sent = await handOnAll({ ...outgoing, ripe })
  // Nobody is told of a list that was taken out; it stands in the journal.
  return { sent: sent + (await handOnAll({ shelf: exports, messagesOf: () => [] })) }
})
