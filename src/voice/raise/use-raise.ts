import { useEffect, useState } from 'react'
import { raise, similar } from '../../../types/raising'
import { join } from '../../../types/voices'
import { usePhotos } from '../../features/proposals/use-photos'
import type { Written } from '../../features/proposals/written-part'
import { say } from '../../lib/ask-first'
import { goInstead } from '../../lib/routes'
import { mine } from '../../lib/session'
import { forget, recall, remember } from '../../lib/stored'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'

const blank: Written = { title: '', text: '', category: '', spot: '' }
const draftKey = () => mine('proposal-draft')

/** What has still to be written; undefined when nothing has. */
const lacking = ({ title, category }: Written): string | undefined => {
  if (title.trim().length < 4) return '先写想解决什么'
  return category === '' ? '再选是哪一类' : undefined
}

/** Asked a moment after the last sign, and only once there is something to compare. */
const useSettledWords = (words: string): string => {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setSettled(words), 700)
    return () => clearTimeout(later)
  }, [words])
  return settled
}

/** What one writes, kept on this phone until it is raised; what is like it is looked for meanwhile. */
type Where = { community: string; kind: 'proposal' | 'topic' }
export const useRaise = (me: string, { community, kind }: Where) => {
  const [written, setWritten] = useState<Written>(() => recall<Written>(draftKey()) ?? blank)
  const photos = usePhotos(me)
  const [raising, joining] = [useAct(raise, 'raise'), useAct(join)]
  const words = useSettledWords(`${written.title}${written.text}`)
  const ask = { community, category: written.category || ('other' as const), words }
  const alike = useCall(similar, ask, { enabled: community !== '' && words.length >= 4, keep: true })
  const write = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    setWritten(next)
    remember(draftKey(), next)
  }
  const send = async () => {
    if (written.category === '') return
    const input = { ...written, category: written.category, photos: photos.photos }
    const done = await raising.act({ kind, community, ...input })
    if (!done) return
    forget(draftKey())
    goInstead('proposal', { id: done.id })
  }
  const joinIn = async (id: string) => {
    if (!(await joining.act({ id }))) return
    forget(draftKey())
    say('一起提了，每一步都会告诉您')
    goInstead('proposal', { id })
  }
  const lacks = photos.busy ? '照片还在传' : lacking(written)
  return {
    ...{ written, write, photos, send, joinIn, lacks, alike: alike.data?.items ?? [] },
    busy: raising.busy || joining.busy,
    failure: raising.failure ?? joining.failure,
  }
}
