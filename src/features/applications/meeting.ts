import { draft } from '../../../types/drafts'
import type { FormField } from '../../../types/forms'
import { call } from '../../lib/call'
import { device } from '../../lib/device'
import { forgetDraft, readDraft } from './draft'
import { fromCloud, fromPhone, type Kept, type Meeting, meet, nothing } from './opened'

/** `subject`: see `types/draft-row`. `kept`: what the cloud has kept, where it has told so already. */
export type About = { subject: string; code: string; fields: readonly FormField[]; kept?: Kept | null | undefined }
/** What the form begins with; `round` counts how often it began anew. */
export type Met = Meeting & { round: number }

/** So long the cloud is waited for; then this phone's own copy is gone on with. */
const patienceMs = 3_000

/** This phone's copy and the cloud's, each as soon as it is known; `show` hears what came of it. */
export const meetingOf = ({ subject, fields, kept: told }: About, show: (met: Met) => void) => {
  let met: Met | undefined
  const put = (next: Met) => {
    met = next
    show(next)
  }
  const begin = (meeting: Meeting) => put({ ...meeting, round: (met?.round ?? 0) + 1 })
  const alone = () => {
    const own = readDraft(subject)
    if (!met) begin({ start: own ? fromPhone(own, fields) : nothing })
  }
  const heard = (kept: Kept | null) => {
    if (met) {
      // Too late to begin with, early enough to choose.
      if (kept && kept.device !== device()) put({ ...met, other: kept })
      return
    }
    const meeting = meet({ own: readDraft(subject), kept, fields, phone: device() })
    if (meeting.gone) forgetDraft(subject)
    begin(meeting)
  }
  const ask = async () => {
    try {
      heard((await call(draft, { subject })).draft)
    } catch {
      alone()
    }
  }
  const open = () => {
    if (told !== undefined) heard(told)
    else void ask()
    const timer = setTimeout(alone, patienceMs)
    return () => clearTimeout(timer)
  }
  /** Two phones wrote the same form: both are there until the person says which one to go on with. */
  const takeOther = (kept: Kept) => {
    forgetDraft(subject)
    begin({ start: fromCloud(kept, fields) })
  }
  const stay = (kept: Kept) => {
    const own = readDraft(subject)
    begin({ start: own ? { ...fromPhone(own, fields), edition: kept.edition, unsent: true } : nothing })
  }
  return { open, ask, takeOther, stay }
}
