import { sourceOf } from '../source'
import { type Heard, isHeard, type WxGroup } from './group'

const EVENTS: Record<string, string> = {
  Canplay: 'canplay',
  Play: 'play',
  Pause: 'pause',
  Ended: 'ended',
  TimeUpdate: 'timeupdate',
  Waiting: 'waiting',
  Seeking: 'seeking',
  Seeked: 'seeked',
  Error: 'error',
}

/** `onX` and `offX` for what the browser tells of a sound. */
const heardOf = (audio: HTMLAudioElement): Record<string, unknown> => {
  const wrapped = new Map<unknown, EventListener>()
  const made: Record<string, unknown> = {}
  for (const [name, event] of Object.entries(EVENTS)) {
    made[`on${name}`] = (heard: unknown) => {
      const listener = () => void (isHeard(heard) && heard({ errMsg: audio.error?.message ?? '', errCode: 10001 }))
      wrapped.set(heard, listener)
      audio.addEventListener(event, listener)
    }
    made[`off${name}`] = (heard: unknown) => {
      const listener = wrapped.get(heard)
      if (listener) audio.removeEventListener(event, listener)
    }
  }
  return made
}

const stopping = (audio: HTMLAudioElement): Record<string, unknown> => {
  const stopped = new Set<Heard>()
  const stop = () => {
    audio.pause()
    audio.currentTime = 0
    for (const heard of stopped) heard()
  }
  return {
    stop,
    onStop: (heard: unknown) => void (isHeard(heard) && stopped.add(heard)),
    offStop: (heard: unknown) => void (isHeard(heard) ? stopped.delete(heard) : stopped.clear()),
  }
}

const SETTABLE = ['autoplay', 'loop', 'volume', 'playbackRate', 'currentTime'] as const
const READABLE = ['duration', 'paused'] as const

/** One sound, played by the browser. */
const sound = (resolve: (source: string) => string) => {
  const audio = new Audio()
  let source = ''
  const made: Record<string, unknown> = {
    ...heardOf(audio),
    ...stopping(audio),
    play: () => void audio.play().catch(() => undefined),
    pause: () => audio.pause(),
    seek: (at: number) => Reflect.set(audio, 'currentTime', at),
    destroy: () => {
      audio.pause()
      audio.removeAttribute('src')
    },
  }
  const src = (value: unknown) => {
    source = String(value)
    audio.src = resolve(source)
    if (audio.autoplay) void audio.play().catch(() => undefined)
  }
  Object.defineProperty(made, 'src', { enumerable: true, get: () => source, set: src })
  for (const name of SETTABLE) {
    const set = (value: unknown) => void Reflect.set(audio, name, value)
    Object.defineProperty(made, name, { enumerable: true, get: () => audio[name], set })
  }
  for (const name of READABLE) Object.defineProperty(made, name, { enumerable: true, get: () => audio[name] })
  return made
}

/** Sounds. */
export const audio: WxGroup = (phone) => ({
  createInnerAudioContext: () => sound((source) => sourceOf(phone, source)),
})
