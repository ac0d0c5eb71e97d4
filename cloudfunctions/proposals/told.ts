import type { JournalEntry } from '../../types/common'
import { stages } from '../../types/proposal-life'
import type { Proposal } from '../../types/proposals'
import type { Message } from '../kernel/hand-on'
import { isDeskPerson } from './card'

type Words = Pick<Message, 'text' | 'tone'>
/** What those who take part hear of a stage that it came to. */
const arrived: Partial<Record<string, (note: string) => Words>> = {
  refused: (note) => ({ text: note, tone: 'bad' }),
  seconding: (note) => ({ text: `开始征集附议：${note}`, tone: 'plain' }),
  lapsed: (note) => ({ text: `附议没有够，先放下：${note}`, tone: 'bad' }),
  ready: (note) => ({ text: `等排进议事会：${note}`, tone: 'good' }),
  agenda: (note) => ({ text: note, tone: 'good' }),
  declined: (note) => ({ text: note, tone: 'bad' }),
  decided: (note) => ({ text: note, tone: 'good' }),
  carrying: (note) => ({ text: `在落实：${note}`, tone: 'plain' }),
  done: (note) => ({ text: `做完了：${note}`, tone: 'good' }),
  confirmed: (note) => ({ text: `提出人确认办成：${note}`, tone: 'good' }),
  withdrawn: (note) => ({ text: `提出人撤回：${note}`, tone: 'plain' }),
  raised: (note) => ({ text: note, tone: 'plain' }),
}
/** Acts that change nothing for those who take part. */
const quiet: readonly string[] = ['proposals.card', 'proposals.raise', 'proposals.raiseAtDesk']

const wordsFor = (it: Proposal, { act, to, note = '' }: JournalEntry, person: string): Words | undefined => {
  const raiser = it.raiser.id === person
  if (act === 'proposals.warn')
    return raiser && to === 'done' ? { text: `做完了，请您确认是不是办好了（${note}）`, tone: 'wait' } : undefined
  if (act === 'proposals.checkHeld' && !raiser) return undefined
  if (act === 'proposals.climb') return { text: note, tone: 'wait' }
  if (act === 'proposals.answer') return { text: `社区答了大家问的：${note}`, tone: 'plain' }
  if (act === 'proposals.adopt') return undefined
  if (act.startsWith('proposals.evaluate') && to === 'decided')
    return { text: `提出人说还没有办好，报上一级：${note}`, tone: 'wait' }
  if (to === 'done' && raiser) return { text: `做完了：${note}。请您看看，确认是不是办好了`, tone: 'wait' }
  if (act === 'proposals.appeal') return { text: `请上一级再看：${note}`, tone: 'plain' }
  return arrived[to]?.(note || stages[it.stage])
}

/** Everybody who raised, joined, seconded, argued or follows, and the staff whom the clock names. */
export const proposalMessages = (it: Proposal, entry: JournalEntry): Message[] => {
  const about = { title: it.title, about: 'proposal' as const }
  const staff = (entry.told ?? []).map(
    (to): Message => ({ to, ...about, desk: true, text: entry.note ?? '', tone: 'wait' }),
  )
  const silent = quiet.includes(entry.act)
  const people = silent ? [] : it.people.filter((id) => id !== entry.by.id && !isDeskPerson(id))
  const known = new Set(entry.told ?? [])
  const rest = [...new Set(people)].flatMap((to): Message[] => {
    const words = known.has(to) ? undefined : wordsFor(it, entry, to)
    return words ? [{ to, ...about, ...words }] : []
  })
  return [...staff, ...rest]
}
