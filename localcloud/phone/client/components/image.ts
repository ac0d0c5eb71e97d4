import { builtIn } from '../built-in'
import type { Phone } from '../phone'
import { chooseAct } from '../sheet'
import { sourceOf } from '../source'

/** How each mode lays the picture into its box, and whether the box follows the picture. */
const MODES: Record<string, [fit: string, position: string, follows?: 'height' | 'width']> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center', 'height'],
  heightFix: ['fill', 'center', 'width'],
  top: ['none', 'center top'],
  bottom: ['none', 'center bottom'],
  center: ['none', 'center'],
  left: ['none', 'left center'],
  right: ['none', 'right center'],
  'top left': ['none', 'left top'],
  'top right': ['none', 'right top'],
  'bottom left': ['none', 'left bottom'],
  'bottom right': ['none', 'right bottom'],
}

/** What WeChat offers when a picture is held; what needs WeChat itself closes the list and does nothing more. */
const heldMenu = async (phone: Phone, picture: HTMLImageElement): Promise<void> => {
  const chosen = await chooseAct(phone, '图片', ['转发给朋友', '保存图片', '收藏', '识别图中的码'])
  if (chosen !== 1) return
  const link = document.createElement('a')
  link.href = picture.src
  link.download = 'picture'
  link.click()
}

const HELD_MS = 500

/** Calls `held` when a finger stays on the element. */
const hold = (element: HTMLElement, held: () => void): void => {
  let timer = 0
  element.addEventListener('pointerdown', () => {
    timer = window.setTimeout(held, HELD_MS)
  })
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'])
    element.addEventListener(name, () => window.clearTimeout(timer))
  element.addEventListener('contextmenu', (event) => event.preventDefault())
}

export const image = builtIn('image', {
  properties: {
    src: { type: String, value: '' },
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: { type: Boolean, value: false },
    webp: { type: Boolean, value: false },
    showMenuByLongpress: { type: Boolean, value: false },
    forceHttps: { type: Boolean, value: false },
  },
  refused: ['fadeIn'],
  leaf: true,
  css: `wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
wx-image > img { display: block; width: 100%; height: 100%; pointer-events: none }
wx-image > img:not([src]) { visibility: hidden }`,
  create: ({ phone, element, props, trigger, style }) => {
    const picture = document.createElement('img')
    picture.alt = ''
    element.append(picture)
    const lay = () => {
      const [fit, position, follows] = MODES[props.mode] ?? ['fill', 'center']
      picture.style.objectFit = fit
      picture.style.objectPosition = position
      const { naturalWidth: width, naturalHeight: height } = picture
      if (!follows || !width || !height) return style('')
      const { clientWidth, clientHeight } = element
      style(
        follows === 'height'
          ? `height: ${(clientWidth * height) / width}px`
          : `width: ${(clientHeight * width) / height}px`,
      )
    }
    picture.onload = () => {
      lay()
      trigger('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    }
    picture.onerror = () => trigger('error', { errMsg: `GET ${props.src} 404 (Not Found)` })
    hold(element, () => props.showMenuByLongpress && void heldMenu(phone, picture))
    const show = () => {
      const source = props.forceHttps ? props.src.replace(/^http:/, 'https:') : props.src
      if (source) picture.src = sourceOf(phone, source)
      else picture.removeAttribute('src')
    }
    return {
      changed: (name) => {
        if (name === 'src' || (name === 'forceHttps' && props.src)) show()
        if (name === 'lazyLoad') picture.loading = props.lazyLoad ? 'lazy' : 'eager'
        if (name === 'mode') lay()
      },
    }
  },
})
