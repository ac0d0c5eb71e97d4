import { builtIn } from '../built-in'

export const rootPortal = builtIn('root-portal', {
  properties: { enable: { type: Boolean, value: true } },
  shell: ['div.phone-portal'],
  css: 'wx-root-portal, .phone-portal { display: contents }',
  create: (host) => {
    const { element, props } = host
    let inner: HTMLElement | undefined
    // the page's root keeps it: what the page hands down by `page { … }` still reaches it
    const place = () => {
      inner ??= host.inside
      const page = element.closest('wx-page')
      const home = props.enable && page ? page : element
      if (element.isConnected && inner.parentElement !== home) home.append(inner)
    }
    return { attached: place, changed: place, detached: () => inner?.remove() }
  },
})
