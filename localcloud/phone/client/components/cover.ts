import { builtIn } from '../built-in'
import { hover, hoverProperties } from '../hover'
import { sourceOf } from '../source'

export const coverView = builtIn('cover-view', {
  properties: {
    ...hoverProperties('none', 50, 400),
    scrollTop: { type: null, value: 0 },
    markerId: { type: null, value: '' },
  },
  css: 'wx-cover-view { display: block; box-sizing: border-box; overflow: hidden; white-space: nowrap; line-height: 1.2 }',
  create: (host) => {
    const { element, props } = host
    hover(host)
    const place = () => {
      element.scrollTop = Number.parseFloat(String(props.scrollTop)) || 0
    }
    return {
      attached: () => requestAnimationFrame(place),
      changed: (name) => {
        if (name === 'scrollTop') place()
        if (name === 'markerId') element.dataset.marker = String(props.markerId)
      },
    }
  },
})

export const coverImage = builtIn('cover-image', {
  properties: {
    src: { type: String, value: '' },
    referrerPolicy: { type: String, value: 'no-referrer' },
  },
  leaf: true,
  css: `wx-cover-image { display: block; width: 100%; line-height: 0 }
wx-cover-image > img { display: block; width: 100%; height: 100% }`,
  create: ({ phone, element, props, trigger }) => {
    const picture = document.createElement('img')
    picture.alt = ''
    picture.referrerPolicy = 'no-referrer'
    element.append(picture)
    picture.onload = () => trigger('load', { width: picture.naturalWidth, height: picture.naturalHeight })
    picture.onerror = () => trigger('error', { errMsg: `GET ${props.src} 404 (Not Found)` })
    return {
      changed: (name) => {
        if (name === 'referrerPolicy')
          picture.referrerPolicy = props.referrerPolicy === 'origin' ? 'origin' : 'no-referrer'
        if (name === 'src' && props.src) picture.src = sourceOf(phone, props.src)
        if (name === 'src' && !props.src) picture.removeAttribute('src')
      },
    }
  },
})
