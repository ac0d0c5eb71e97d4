import { button, chooseAct } from '../sheet'
import type { VideoHost } from './properties'

/** The button 投屏: a sample television takes the picture until it is asked back. */
export const casting = ({ phone, trigger }: VideoHost): HTMLButtonElement => {
  const cast = button('wx-video-cast', '投屏', () => void tapped())
  const tapped = async () => {
    if (cast.hasAttribute('data-on')) {
      cast.removeAttribute('data-on')
      cast.textContent = '投屏'
      trigger('castinginterrupt', {})
      return
    }
    const chosen = await chooseAct(phone, '投屏到', ['客厅电视（示例）'])
    const state = chosen === 0 ? 'success' : 'fail'
    trigger('castinguserselect', { state })
    if (state === 'fail') return
    cast.toggleAttribute('data-on', true)
    cast.textContent = '停止投屏'
    trigger('castingstatechange', { type: 'start', state })
  }
  return cast
}
