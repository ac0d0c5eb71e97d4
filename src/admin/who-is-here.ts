import type { Output } from '../../types/action'
import { me } from '../../types/members'
import { keepView, lastView } from '../lib/last-view'
import { queries } from '../lib/queries'
import { type Called, useCall } from '../lib/use-call'

type Who = Output<typeof me>
const browser = process.env.TARO_ENV === 'h5'
const key = [me.name, {}]

/** A phone is one person's: whom it knew to be staff need not be asked for before the page may come. A browser is anybody's. */
const isKnown = (): boolean => {
  const kept = queries.getQueryData<Who>(key) ?? lastView(me, {})?.output
  return !browser && (kept?.me?.grants.length ?? 0) > 0
}

/** Who is here: on a phone as it was when last asked, until the beat has told anew. */
export const useWho = (enabled: boolean): Called<Who> =>
  useCall(me, {}, { enabled, last: !browser, ...(isKnown() ? { fresh: Number.POSITIVE_INFINITY } : {}) })

/** Who this is by now, as the cloud tells with each beat. */
export const nowIs = (who: Who): void => {
  queries.setQueryData(key, who)
  if (!browser) keepView(me, {}, who)
}
