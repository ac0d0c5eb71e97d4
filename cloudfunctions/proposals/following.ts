import type { ItemResult, MeetingOnAgenda } from '../../types/agenda'
import { outcomes } from '../../types/agenda'
import { covers } from '../../types/common'
import { mayMove } from '../../types/proposal-life'
import type { Proposal } from '../../types/proposals'
import type { Step } from '../kernel/move'
import { isPlace, nameOf } from '../kernel/places'
import { endOf, entered, upFrom } from './rules'

const coming: readonly string[] = ['planned', 'open', 'adjourned']
const itemIn = (meeting: MeetingOnAgenda, id: string) => meeting.items.find(({ proposal }) => proposal === id)
/** A meeting decides about what lies under its office, or was given to it. */
const concerns = ({ office }: MeetingOnAgenda, it: Proposal) =>
  covers(office, it.community) || it.offices.includes(office)

type Minutes = { meeting: MeetingOnAgenda; result: ItemResult | null }
/** Of minutes that were published and not followed yet, the earliest. */
const minutesFor = (it: Proposal, meetings: readonly MeetingOnAgenda[]): Minutes | undefined => {
  const fresh = meetings
    .filter((one) => one.stage === 'published' && !it.heard.includes(one._id) && itemIn(one, it._id))
    .sort((a, b) => a.startsAt - b.startsAt)
  const [meeting] = fresh
  return meeting && { meeting, result: itemIn(meeting, it._id)?.result ?? null }
}

/** What the minutes make of it: carried goes on with owner and date, lost is closed, everything else waits for another meeting. */
const decided = (it: Proposal, { meeting, result }: Minutes, now: number): Step => {
  const heard = { heard: [...it.heard, meeting._id], meeting: null }
  const back = (office: string, note: string): Step => ({
    to: 'ready',
    set: { ...entered(it, { stage: 'ready', now, office }), ...heard },
    note: `${meeting.title}：${note}`,
    ...(office === it.office ? {} : { next: office }),
  })
  if (!result) return back(it.office, '这次没有议到，等下一次')
  const decision = { text: result.text, at: result.at, meeting: meeting._id, title: meeting.title }
  if (result.outcome === 'postponed') return back(it.office, outcomes.postponed)
  if (result.outcome === 'referred')
    return back(upFrom(it.office), `${outcomes.referred}，${nameOf(upFrom(it.office))}`)
  if (result.outcome === 'lost') {
    const set = { ...entered(it, { stage: 'declined', now }), ...heard, decision }
    return { to: 'declined', set, note: `${meeting.title}：${outcomes.lost}` }
  }
  const office = result.owner && isPlace(result.owner) ? result.owner : it.office
  const due = result.due ? endOf(result.due) : null
  const set = { ...entered(it, { stage: 'decided', now, office }), ...heard, decision, due, holder: null }
  const until = result.due ? `，${result.due} 前办好` : '，期限还没有定'
  return { to: 'decided', set, note: `${meeting.title}：通过，由${nameOf(office)}落实${until}`, next: office }
}

/** What the meetings make of a proposal now; nothing when it stands as they say. */
export const followed = (it: Proposal, all: readonly MeetingOnAgenda[], now: number): Step | undefined => {
  if (!mayMove(it.stage, 'carry')) return undefined
  const meetings = all.filter((one) => concerns(one, it))
  const minutes = minutesFor(it, meetings)
  if (minutes) return decided(it, minutes, now)
  const listing = meetings
    .filter((one) => coming.includes(one.stage) && itemIn(one, it._id))
    .sort((a, b) => a.startsAt - b.startsAt)[0]
  if (listing && it.meeting?.id !== listing._id) {
    const meeting = { id: listing._id, title: listing.title, startsAt: listing.startsAt }
    const set = { ...entered(it, { stage: 'agenda', now }), meeting }
    return { to: 'agenda', set, note: `列入${listing.title}的议程` }
  }
  if (listing || it.stage !== 'agenda') return undefined
  return {
    to: 'ready',
    set: { ...entered(it, { stage: 'ready', now }), meeting: null },
    note: '会不开了或改了议程，等另外排',
  }
}
