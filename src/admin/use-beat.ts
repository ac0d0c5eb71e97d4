import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { beatMinutes, seen } from '../../types/sign-in'
import { call } from '../lib/call'
import { now } from '../lib/chance'
import { later } from '../lib/later'
import { nowIs } from './who-is-here'

const apart = beatMinutes * 60_000
let last = 0

const tell = (): void => void call(seen, {}).then(nowIs).catch(console.warn)
/** Says that somebody is at work here and hears who it is by now; a beat that is lost is made good by the next one. */
const beat = (): void => {
  if (now() - last < apart) return
  last = now()
  later(tell)
}

/** While a hand moves the page stays signed in; a desk that nobody touches does not. */
export const useBeat = (on: boolean): void => {
  useDidShow(() => {
    if (on) beat()
  })
  useEffect(() => {
    if (!on) return undefined
    beat()
    if (process.env.TARO_ENV !== 'h5') return undefined
    const signs = ['pointerdown', 'keydown'] as const
    for (const sign of signs) window.addEventListener(sign, beat)
    return () => {
      for (const sign of signs) window.removeEventListener(sign, beat)
    }
  }, [on])
}
