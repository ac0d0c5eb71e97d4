import { builtIn } from '../built-in'

/** Sizes are the page's, in px; -1 asks nothing. */
export const matchMedia = builtIn('match-media', {
  properties: {
    minWidth: { type: Number, value: -1 },
    maxWidth: { type: Number, value: -1 },
    width: { type: Number, value: -1 },
    minHeight: { type: Number, value: -1 },
    maxHeight: { type: Number, value: -1 },
    height: { type: Number, value: -1 },
    orientation: { type: String, value: '' },
  },
  css: 'wx-match-media { display: block }\nwx-match-media[data-off] { display: none }',
  create: ({ element, props }) => {
    const judge = () => {
      const view = element.closest('.phone-webview')
      if (!view) return
      const { clientWidth: w, clientHeight: h } = view
      const asked = (limit: number, fits: boolean) => limit < 0 || fits
      const wide = asked(props.minWidth, w >= props.minWidth) && asked(props.maxWidth, w <= props.maxWidth)
      const high = asked(props.minHeight, h >= props.minHeight) && asked(props.maxHeight, h <= props.maxHeight)
      const exact = asked(props.width, w === props.width) && asked(props.height, h === props.height)
      const turned = !props.orientation || props.orientation === (w > h ? 'landscape' : 'portrait')
      element.toggleAttribute('data-off', !(wide && high && exact && turned))
    }
    const watch = new ResizeObserver(judge)
    return {
      changed: judge,
      attached: () => {
        const view = element.closest('.phone-webview')
        if (view) watch.observe(view)
        judge()
      },
      detached: () => watch.disconnect(),
    }
  },
})
