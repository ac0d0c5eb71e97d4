import { builtIn } from '../built-in'

const TIMINGS: Record<string, string> = { easeIn: 'ease-in', easeOut: 'ease-out', easeInOut: 'ease-in-out' }

export const navigationBar = builtIn('navigation-bar', {
  properties: {
    title: { type: String, value: '' },
    loading: { type: Boolean, value: false },
    frontColor: { type: String, value: '' },
    backgroundColor: { type: String, value: '' },
    colorAnimationDuration: { type: Number, value: 0 },
    colorAnimationTimingFunc: { type: String, value: 'linear' },
  },
  leaf: true,
  css: 'wx-navigation-bar { display: none }',
  create: ({ phone, element, props }) => {
    const draw = () => {
      const view = element.closest('.phone-webview')
      const page = phone.stack.pages().find((one) => one.view === view)
      if (!page) return
      if (props.title) page.bar.title = props.title
      if (props.frontColor) page.bar.front = props.frontColor
      if (props.backgroundColor) page.bar.background = props.backgroundColor
      page.bar.loading = props.loading
      const bar = document.querySelector('.phone-bar')
      const timing = TIMINGS[props.colorAnimationTimingFunc] ?? 'linear'
      if (bar instanceof HTMLElement)
        bar.style.transition = props.colorAnimationDuration > 0 ? `all ${props.colorAnimationDuration}ms ${timing}` : ''
      if (page === phone.stack.top()) phone.shell.refresh()
    }
    // the page joins the stack after it has been drawn
    const later = () => queueMicrotask(draw)
    return { attached: later, changed: later }
  },
})
