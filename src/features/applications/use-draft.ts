import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { keepingOf } from './keeping'
import { type About, type Met, meetingOf } from './meeting'

type Meeting = ReturnType<typeof meetingOf>
/** A draft that was looked for, here and in the cloud. */
export type DraftFound = Pick<Meeting, 'takeOther' | 'stay' | 'ask'> & { about: About; met: Met }

/** What was left half-way, here or on another phone; undefined while the cloud is asked. */
export const useDraft = (about: About): DraftFound | undefined => {
  const [met, setMet] = useState<Met>()
  const meeting = useRef<Meeting>(undefined)
  meeting.current ??= meetingOf(about, setMet)
  const { open, ask, takeOther, stay } = meeting.current
  const opening = useRef(open).current
  useEffect(() => opening(), [opening])
  return met && { about, met, ask, takeOther, stay }
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
