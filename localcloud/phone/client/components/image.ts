import { builtIn } from '../built-in'
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

export const image = builtIn('image', {
  properties: {
    src: { type: String, value: '' },
    mode: { type: String, value: 'scaleToFill' },
    lazyLoad: { type: Boolean, value: false },
  },
  refused: ['webp', 'showMenuByLongpress', 'forceHttps'],
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
    return {
      changed: (name) => {
        if (name === 'src' && props.src) picture.src = sourceOf(phone, props.src)
        if (name === 'src' && !props.src) picture.removeAttribute('src')
        if (name === 'lazyLoad') picture.loading = props.lazyLoad ? 'lazy' : 'eager'
        if (name === 'mode') lay()
      },
    }
  },
})
