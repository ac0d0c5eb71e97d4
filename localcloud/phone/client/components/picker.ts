import { builtIn } from '../built-in'
import type { Host } from '../host'
import { report } from '../phone'
import { type Asked, modelOf } from '../picking/model'
import { regionModel } from '../picking/regions'
import { openWheels, wheelsCss } from '../picking/wheels'
import { sheetCss } from '../sheet'
import { joinForm } from './form'

const properties = {
  headerText: { type: String, value: '' },
  mode: { type: String, value: 'selector' },
  disabled: { type: Boolean, value: false },
  range: { type: Array, value: [] },
  rangeKey: { type: String, value: '' },
  value: { type: null, value: undefined },
  start: { type: String, value: '' },
  end: { type: String, value: '' },
  fields: { type: String, value: 'day' },
  customItem: { type: String, value: '' },
  level: { type: String, value: 'region' },
  name: { type: String, value: '' },
} as const
type PickerHost = Host<{ [K in keyof typeof properties]: (typeof properties)[K] }>

const MODES = new Set(['selector', 'multiSelector', 'time', 'date', 'region'])

const askedBy = ({ props }: PickerHost): Asked => ({ ...props, range: Array.isArray(props.range) ? props.range : [] })

/** What the picker has as long as nothing is chosen. */
const empty = (mode: string): unknown =>
  mode === 'selector' ? 0 : mode === 'multiSelector' || mode === 'region' ? [] : ''

export const picker = builtIn('picker', {
  properties,
  css: `wx-picker { display: block; cursor: pointer }\nwx-picker[data-disabled] { cursor: default }\n${sheetCss}\n${wheelsCss}`,
  create: (host) => {
    const { phone, element, props, trigger, set } = host
    let renew: ReturnType<typeof openWheels> | undefined
    const open = async () => {
      const asked = askedBy(host)
      const model = asked.mode === 'region' ? await regionModel(asked) : modelOf(asked)
      if (!model) return report(phone, { kind: 'missing property', words: `<picker> ${asked.mode} ${asked.level}` })
      renew = openWheels({
        phone,
        label: props.headerText,
        model,
        chosen: (at) => {
          renew = undefined
          const detail = model.detail(at)
          set('value', detail.value)
          trigger('change', detail)
        },
        cancelled: () => {
          renew = undefined
          trigger('cancel', {})
        },
        turned: (column, at) => {
          if (props.mode === 'multiSelector') trigger('columnchange', { column, value: at[column] ?? 0 })
        },
      })
    }
    element.tabIndex = 0
    element.setAttribute('role', 'button')
    element.setAttribute('aria-haspopup', 'dialog')
    element.addEventListener('click', () => {
      if (!props.disabled && !renew) void open()
    })
    const value = () => props.value ?? empty(props.mode)
    joinForm(element, { name: () => props.name, value, reset: () => set('value', empty(props.mode)) })
    return {
      changed: (name) => {
        element.toggleAttribute('data-disabled', props.disabled)
        element.setAttribute('aria-disabled', String(props.disabled))
        if (name === 'mode' && !MODES.has(props.mode))
          report(phone, { kind: 'missing property', words: `<picker> mode="${props.mode}"` })
        // a handler of columnchange gives the other columns new words
        const model = name === 'range' || name === 'value' ? modelOf(askedBy(host)) : undefined
        if (model) renew?.(model, name === 'value')
      },
    }
  },
})
