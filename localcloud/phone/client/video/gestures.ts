import { drag } from '../drag'
import type { Player } from './player'
import type { VideoHost } from './properties'

/** Seconds that a swipe over the whole width is worth. */
const SWIPE_S = 60

/** Sideways seeks; up and down is brightness on the left and loudness on the right; two taps play and pause. */
export const gestures = (
  { props }: VideoHost,
  player: Player,
  shown: { toggle(): void; isLocked(): boolean },
): void => {
  const { media, stage } = player
  let kind: 'seek' | 'bright' | 'loud' | undefined
  let from = 0
  const slides = () => (player.isFull() ? props.vslideGestureInFullscreen : props.vslideGesture || props.pageGesture)
  const brightness = () => Number.parseFloat(media.style.filter.slice('brightness('.length)) || 1
  drag(stage, {
    begin: ({ target }) => !shown.isLocked() && !(target instanceof Element && target.closest('button, input')),
    start: ({ dx, dy, x }) => {
      const { left, width } = stage.getBoundingClientRect()
      if (Math.abs(dx) >= Math.abs(dy)) kind = props.enableProgressGesture && !props.isLive ? 'seek' : undefined
      else kind = !slides() ? undefined : x < left + width / 2 ? 'bright' : 'loud'
      from = kind === 'seek' ? media.currentTime : kind === 'bright' ? brightness() : media.volume
    },
    move: ({ dx, dy }) => {
      const { width, height } = stage.getBoundingClientRect()
      if (kind === 'seek') player.seek(from + (dx / width) * SWIPE_S)
      if (kind === 'bright') media.style.filter = `brightness(${Math.max(0.2, Math.min(1.5, from - dy / height))})`
      if (kind === 'loud') media.volume = Math.max(0, Math.min(1, from - dy / height))
    },
    end: () => {
      kind = undefined
    },
  })
  stage.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element && target.closest('button, input'))) shown.toggle()
  })
  stage.addEventListener('dblclick', ({ target }) => {
    const bare = !(target instanceof Element && target.closest('button, input'))
    if (bare && props.enablePlayGesture) player.toggle()
  })
}
