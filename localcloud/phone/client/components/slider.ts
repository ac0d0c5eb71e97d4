import { builtIn } from '../built-in'
import { drag } from '../drag'
import type { Host } from '../host'
import { made } from '../sheet'
import { joinForm } from './form'

const properties = {
  min: { type: Number, value: 0 },
  max: { type: Number, value: 100 },
  step: { type: Number, value: 1 },
  disabled: { type: Boolean, value: false },
  value: { type: Number, value: 0 },
  color: { type: String, value: '' },
  selectedColor: { type: String, value: '' },
  activeColor: { type: String, value: '' },
  backgroundColor: { type: String, value: '' },
  blockSize: { type: Number, value: 28 },
  blockColor: { type: String, value: '#ffffff' },
  showValue: { type: Boolean, value: false },
  name: { type: String, value: '' },
} as const
type SliderHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

const within = ({ min, max }: SliderHost['props'], value: number) => Math.max(min, Math.min(max, value))

/** The nearest value that the steps allow. */
const stepped = (props: SliderHost['props'], value: number): number => {
  const { min, step } = props
  const steps = Math.round((value - min) / (step > 0 ? step : 1))
  return Number(within(props, min + steps * (step > 0 ? step : 1)).toFixed(6))
}

const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
}

const draw = ({ element, props, style }: SliderHost): void => {
  const { min, max, value, color, backgroundColor, selectedColor, activeColor, blockColor } = props
  const size = Math.max(12, Math.min(28, props.blockSize))
  const part = max > min ? (within(props, value) - min) / (max - min) : 0
  style(
    `--part: ${part * 100}%; --block: ${size}px; --block-color: ${blockColor}; --done: ${activeColor || selectedColor || '#1aad19'}; --rest: ${backgroundColor || color || '#e9e9e9'}`,
  )
  element.setAttribute('aria-valuemin', String(min))
  element.setAttribute('aria-valuemax', String(max))
  element.setAttribute('aria-valuenow', String(value))
  element.setAttribute('aria-disabled', String(props.disabled))
  element.toggleAttribute('data-disabled', props.disabled)
  element.toggleAttribute('data-value', props.showValue)
  const words = element.querySelector('.wx-slider-value')
  if (words) words.textContent = String(value)
}

/** Finger, mouse and arrow keys. */
const wire = (host: SliderHost, track: HTMLElement): void => {
  const { element, props, set, trigger } = host
  const move = (value: number, name: 'change' | 'changing') => {
    if (value !== props.value) set('value', value)
    trigger(name, { value })
  }
  const at = (x: number) => {
    const { left, width } = track.getBoundingClientRect()
    return stepped(props, props.min + ((x - left) / width) * (props.max - props.min))
  }
  drag(element, {
    axis: 'x',
    begin: () => !props.disabled,
    move: ({ x }) => at(x) !== props.value && move(at(x), 'changing'),
    end: ({ x }) => move(at(x), 'change'),
  })
  element.addEventListener('click', (event) => {
    if (!props.disabled && event.detail > 0) move(at(event.clientX), 'change')
  })
  element.addEventListener('keydown', (event) => {
    const by = KEYS[event.key]
    if (by === undefined || props.disabled) return
    event.preventDefault()
    move(stepped(props, props.value + by * props.step), 'change')
  })
}

export const slider = builtIn('slider', {
  properties,
  leaf: true,
  css: `wx-slider { display: block; margin: 10px 18px; touch-action: pan-y; cursor: pointer }
.wx-slider-wrapper { display: flex; align-items: center; min-height: 16px }
.wx-slider-handle-wrapper { flex: 1; position: relative; height: 2px; margin: 13px 0; border-radius: 5px; background: var(--rest, #e9e9e9) }
.wx-slider-track { width: var(--part, 0%); height: 100%; border-radius: 6px; background: var(--done, #1aad19) }
.wx-slider-thumb { position: absolute; left: var(--part, 0%); top: 50%; width: var(--block, 28px); height: var(--block, 28px);
  border-radius: 50%; background: var(--block-color, #fff); box-shadow: 0 0 4px rgb(0 0 0 / 20%); transform: translate(-50%, -50%) }
.wx-slider-value { display: none; width: 3ch; padding-left: 1em; color: #888; font-size: 16px; text-align: center }
wx-slider[data-value] .wx-slider-value { display: block }
wx-slider[data-disabled] { cursor: default; opacity: .6 }`,
  create: (host) => {
    const { element, props, set } = host
    const wrapper = made('div', 'wx-slider-wrapper')
    const track = made('div', 'wx-slider-handle-wrapper')
    track.append(made('div', 'wx-slider-track'), made('div', 'wx-slider-thumb'))
    wrapper.append(track, made('div', 'wx-slider-value'))
    element.append(wrapper)
    element.tabIndex = 0
    element.setAttribute('role', 'slider')
    joinForm(element, { name: () => props.name, value: () => props.value, reset: () => set('value', props.min) })
    wire(host, track)
    draw(host)
    return { changed: () => draw(host) }
  },
})
