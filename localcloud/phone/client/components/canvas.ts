import { builtIn } from '../built-in'
import { canvasNode } from '../canvas-node'
import { handles } from '../nodes'
import { report } from '../phone'

const TYPES = new Set(['', '2d', 'webgl', 'webgl2'])

export const canvas = builtIn('canvas', {
  properties: {
    type: { type: String, value: '' },
    canvasId: { type: String, value: '' },
    disableScroll: { type: Boolean, value: false },
  },
  shell: ['div.phone-over-canvas'],
  css: `wx-canvas { display: block; position: relative; width: 300px; height: 150px }
wx-canvas > canvas { display: block; width: 100%; height: 100% }
wx-canvas > .phone-over-canvas { position: absolute; inset: 0; pointer-events: none }
wx-canvas[data-still] { touch-action: none }`,
  create: ({ phone, element, props, trigger }) => {
    const surface = document.createElement('canvas')
    const attached = () => {
      element.append(surface)
      handles.set(element, { node: canvasNode(phone, surface) })
      const page = element.closest('wx-page')
      const { canvasId } = props
      if (!canvasId) return
      element.dataset.canvas = canvasId
      const same = page?.querySelectorAll(`wx-canvas[data-canvas="${CSS.escape(canvasId)}"]`) ?? []
      if (same.length < 2) return
      surface.hidden = true
      trigger('error', { errMsg: `canvas-id "${canvasId}" is not unique in this page` })
    }
    element.addEventListener(
      'touchmove',
      (event) => props.disableScroll && event.cancelable && event.preventDefault(),
      {
        passive: false,
      },
    )
    return {
      attached,
      changed: (name) => {
        element.toggleAttribute('data-still', props.disableScroll)
        if (name === 'type' && !TYPES.has(props.type))
          report(phone, { kind: 'missing property', words: `<canvas> type="${props.type}"` })
      },
    }
  },
})
