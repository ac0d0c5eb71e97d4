import { useDidHide } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { keepingOf } from './keeping'
import { type About, type Met, meetingOf } from './meeting'

type Meeting = ReturnType<typeof meetingOf>
/** A draft that was looked for, here and in the cloud. */
export type DraftFound = Pick<Meeting, 'takeOther' | 'stay' | 'ask'> & { about: About; met: Met }

/** What was left half-way, here or on another phone; undefined while the cloud is asked, or until it is known what for. */
export const useDraft = (about: About | undefined): DraftFound | undefined => {
  const [found, setFound] = useState<{ of: string; met: Met }>()
  const of = about?.subject
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form is known by its subject
  const meeting = useMemo(() => (about && of ? meetingOf(about, (met) => setFound({ of, met })) : undefined), [of])
  useEffect(() => meeting?.open(), [meeting])
  if (!about || !meeting || !found || found.of !== of) return undefined
  const { ask, takeOther, stay } = meeting
  return { about, met: found.met, ask, takeOther, stay }
}

/** Keeps the form of one round as it is typed; the component has the round as its key. */
export const useKeeping = ({ about, met, ask }: DraftFound) => {
  const keeping = useRef<ReturnType<typeof keepingOf>>(undefined)
  keeping.current ??= keepingOf(about, met, () => void ask())
  const { keep, done, hide, open } = keeping.current
  const opening = useRef(open).current
  useDidHide(hide)
  useEffect(() => opening(), [opening])
  return { keep, done }
}
