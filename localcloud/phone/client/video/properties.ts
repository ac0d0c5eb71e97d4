import type { Host } from '../host'

const yes = { type: Boolean, value: true } as const
const no = { type: Boolean, value: false } as const
const words = { type: String, value: '' } as const

export const videoProperties = {
  src: words,
  duration: { type: Number, value: 0 },
  controls: yes,
  danmuList: { type: Array, value: [] },
  danmuBtn: no,
  enableDanmu: no,
  autoplay: no,
  loop: no,
  muted: no,
  initialTime: { type: Number, value: 0 },
  pageGesture: no,
  direction: { type: null, value: undefined },
  showProgress: yes,
  showFullscreenBtn: yes,
  showPlayBtn: yes,
  showCenterPlayBtn: yes,
  enableProgressGesture: yes,
  objectFit: { type: String, value: 'contain' },
  poster: words,
  showMuteBtn: no,
  title: words,
  playBtnPosition: { type: String, value: 'bottom' },
  enablePlayGesture: no,
  autoPauseIfNavigate: yes,
  autoPauseIfOpenNative: yes,
  vslideGesture: no,
  vslideGestureInFullscreen: yes,
  pictureInPictureMode: { type: null, value: '' },
  pictureInPictureShowProgress: no,
  showScreenLockButton: no,
  showSnapshotButton: no,
  showBottomProgress: yes,
  showBackgroundPlaybackButton: no,
  referrerPolicy: { type: String, value: 'no-referrer' },
  isLive: no,
  enableAutoRotation: no,
  showCastingButton: no,
} as const
export type VideoHost = Host<{ [K in keyof typeof videoProperties]: (typeof videoProperties)[K] }>

/** Seconds as `1:05`. */
export const clock = (seconds: number): string => {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`
}
