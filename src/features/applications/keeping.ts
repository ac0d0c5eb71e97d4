import { dropDraft, keepDraft } from '../../../types/drafts'
import { call } from '../../lib/call'
import { now } from '../../lib/chance'
import { device } from '../../lib/device'
import { asFailure } from '../../lib/failure'
import { carrierOf } from './carrier'
import { forgetDraft, markSent, type Paper, storable, writeDraft } from './draft'
import type { About, Met } from './meeting'

const later = (work: () => void, ms: number) => {
  const timer = setTimeout(work, ms)
  return () => clearTimeout(timer)
}

/** One form being filled in: on this phone with every stroke, in the cloud every few seconds, and gone when it is handed in. */
export const keepingOf = ({ subject, code, fields }: About, { start, other }: Met, conflict: () => void) => {
  let { edition } = start
  const carrier = carrierOf<Paper>(
    {
      send: async (paper, over) =>
        (await call(keepDraft, { subject, code, ...paper, edition: over, device: device() })).edition,
      kept: (next, whole) => {
        edition = next
        markSent(subject, next, whole)
      },
      ...{ conflict, later },
    },
    edition,
  )
  return {
    keep: (paper: Paper) => {
      writeDraft(subject, { ...storable(paper, fields, now()), edition, sent: false })
      carrier.put(paper)
    },
    hide: () => void carrier.now(),
    open: () => {
      if (start.unsent && !other) carrier.put({ form: start.form, files: start.files })
      return carrier.close
    },
    /** What is lost on the way the cloud's timer clears. */
    done: async () => {
      forgetDraft(subject)
      const known = await carrier.over()
      forgetDraft(subject)
      if (known === 0) return
      try {
        await call(dropDraft, { subject, edition: known })
      } catch (error) {
        console.warn(asFailure(error).code)
      }
    },
  }
}
