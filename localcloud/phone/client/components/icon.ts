import { builtIn } from '../built-in'

const TICK = '<path d="M9.6 15.5 6 11.9l-1.4 1.4 5 5L20 7.9l-1.4-1.4z"/>'
const DISC = 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22z'
const disc = (hole: string): string => `<path fill-rule="evenodd" d="${DISC}${hole}"/>`

/** Each type with WeChat's colour for it and its drawing. */
const ICONS: Record<string, readonly [color: string, drawing: string]> = {
  success: ['#09BB07', disc('m-2 15.3-4.6-4.6L6.8 10.3l3.2 3.2 7.2-7.2 1.4 1.4z')],
  success_no_circle: ['#09BB07', TICK],
  info: ['#10AEFF', disc('m-1 5h2v2h-2zm0 4h2v8h-2z')],
  warn: ['#F76260', disc('m-1 5h2v8h-2zm0 10h2v2h-2z')],
  waiting: ['#10AEFF', disc('m-1 5h2v6.6l4 4-1.4 1.4-4.6-4.6z')],
  cancel: [
    '#F43530',
    '<path fill-rule="evenodd" d="M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm0 1.2a9.8 9.8 0 1 1 0 19.6 9.8 9.8 0 0 1 0-19.6z"/><path d="m8 7 4 4 4-4 1 1-4 4 4 4-1 1-4-4-4 4-1-1 4-4-4-4z"/>',
  ],
  download: ['#09BB07', disc('m-1 5h2v7h3l-4 4.5-4-4.5h3zm-4 12h10v1.4H7z')],
  search: [
    '#B2B2B2',
    '<path fill-rule="evenodd" d="M10.5 3a7.5 7.5 0 1 0 4.6 13.4l5 5 1.4-1.4-5-5A7.5 7.5 0 0 0 10.5 3zm0 2a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11z"/>',
  ],
  clear: [
    '#B2B2B2',
    disc(
      'm-3.5 6 3.5 3.6L15.500 7l1.4 1.4-3.500 3.600 3.500 3.600-1.400 1.400-3.500-3.600-3.500 3.600-1.400-1.400 3.500-3.600-3.500-3.600z',
    ),
  ],
}

export const icon = builtIn('icon', {
  properties: {
    type: { type: String, value: '' },
    size: { type: null, value: 23 },
    color: { type: String, value: '' },
  },
  leaf: true,
  css: `wx-icon { display: inline-block; font-size: 0; vertical-align: middle }
wx-icon > svg { display: block; fill: currentcolor }`,
  create: ({ element, props }) => {
    const draw = () => {
      const [color, drawing] = ICONS[props.type] ?? ['', '']
      const size = /^[\d.]+$/.test(String(props.size)) ? `${props.size}px` : String(props.size)
      element.innerHTML = drawing ? `<svg viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>` : ''
      const picture = element.firstElementChild
      if (picture instanceof SVGElement)
        Object.assign(picture.style, { width: size, height: size, color: props.color || color })
    }
    return { changed: draw, attached: draw }
  },
})
