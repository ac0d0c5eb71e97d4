import { builtIn } from '../built-in'
import { made } from '../sheet'

const px = (size: unknown): string => (/^\d+(\.\d+)?$/.test(String(size)) ? `${size}px` : String(size))

export const progress = builtIn('progress', {
  properties: {
    percent: { type: Number, value: 0 },
    showInfo: { type: Boolean, value: false },
    borderRadius: { type: null, value: 0 },
    fontSize: { type: null, value: 16 },
    strokeWidth: { type: null, value: 6 },
    color: { type: String, value: '' },
    activeColor: { type: String, value: '' },
    backgroundColor: { type: String, value: '#EBEBEB' },
    active: { type: Boolean, value: false },
    activeMode: { type: String, value: 'backwards' },
    duration: { type: Number, value: 30 },
  },
  leaf: true,
  css: `wx-progress { display: flex; align-items: center; width: 100% }
.wx-progress-bar { flex: 1; overflow: hidden; height: 6px }
.wx-progress-inner-bar { width: 0; height: 100% }
.wx-progress-info { display: none; min-width: 2em; margin: 0 0 0 15px; font-size: 16px }
wx-progress[data-info] > .wx-progress-info { display: block }`,
  create: ({ element, props, trigger }) => {
    const bar = made('div', 'wx-progress-bar')
    const inner = made('div', 'wx-progress-inner-bar')
    const info = made('p', 'wx-progress-info')
    bar.append(inner)
    element.append(bar, info)
    element.setAttribute('role', 'progressbar')
    let shown = 0
    let frame = 0
    const show = (percent: number) => {
      shown = percent
      inner.style.width = `${percent}%`
      info.textContent = `${Math.round(percent)}%`
      element.setAttribute('aria-valuenow', String(Math.round(percent)))
    }
    const run = (to: number) => {
      cancelAnimationFrame(frame)
      const from = props.activeMode === 'forwards' ? shown : 0
      const began = performance.now()
      const step = () => {
        const now = Math.min(to, from + (performance.now() - began) / Math.max(props.duration, 1))
        show(now)
        if (now < to) frame = requestAnimationFrame(step)
        else trigger('activeend', { curPercent: to })
      }
      step()
    }
    const looks = () => {
      bar.style.height = px(props.strokeWidth)
      bar.style.borderRadius = px(props.borderRadius)
      inner.style.borderRadius = px(props.borderRadius)
      bar.style.backgroundColor = props.backgroundColor
      inner.style.backgroundColor = props.activeColor || props.color || '#09BB07'
      info.style.fontSize = px(props.fontSize)
      element.toggleAttribute('data-info', props.showInfo)
    }
    looks()
    return {
      detached: () => cancelAnimationFrame(frame),
      changed: (name) => {
        looks()
        if (name !== 'percent' && name !== 'active') return
        const to = Math.max(0, Math.min(100, Number(props.percent) || 0))
        if (props.active) run(to)
        else show(to)
      },
    }
  },
})
