import type { MeetingAct } from '../../types/meeting-act'
import type { RefusalCode } from '../../types/meeting-rules'
import type { Meeting } from '../../types/meetings'

/**
 * What the panel must not say of somebody: that they came by themselves, or that a name on paper is an account. Whoever is
 * written down at the desk has a key of the desk's own.
 */
export const panelFault = ({ roll }: Pick<Meeting, 'roll'>, act: MeetingAct): RefusalCode | undefined => {
  if (act.kind === 'checkIn') return 'NOT_YOURS'
  if (act.kind !== 'roll') return undefined
  const before = roll[act.who]
  if (!before && !act.who.startsWith('g-')) return 'NOT_YOURS'
  return act.attendee.member === (before?.member ?? null) ? undefined : 'NOT_YOURS'
}
