import { builtIn } from '../built-in'
import { hover, hoverProperties } from '../hover'

export const view = builtIn('view', {
  properties: hoverProperties('none', 50, 400),
  css: 'wx-view { display: block }',
  create: (host) => {
    hover(host)
    return {}
  },
})
