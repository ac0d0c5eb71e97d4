import { builtIn } from '../built-in'
import { joinForm } from './form'

export const switchOn = builtIn('switch', {
  properties: {
    checked: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
    type: { type: String, value: 'switch' },
    color: { type: String, value: '#04BE02' },
    name: { type: String, value: '' },
  },
  leaf: true,
  css: `wx-switch { display: inline-block; vertical-align: middle; cursor: pointer; -webkit-tap-highlight-color: transparent }
.wx-switch-input { position: relative; box-sizing: border-box; width: 52px; height: 32px; margin-right: 5px;
  border: 1px solid #dfdfdf; border-radius: 16px; background: #dfdfdf; transition: background-color .1s, border .1s }
.wx-switch-input::before { content: ""; position: absolute; inset: 0; border-radius: 15px; background: #fdfdfd; transition: transform .3s }
.wx-switch-input::after { content: ""; position: absolute; left: 0; top: 0; width: 30px; height: 30px; border-radius: 15px;
  background: #fff; box-shadow: 0 1px 3px rgb(0 0 0 / 40%); transition: transform .3s }
wx-switch[aria-checked=true] > .wx-switch-input { border-color: var(--phone-switch, #04be02); background: var(--phone-switch, #04be02) }
wx-switch[aria-checked=true] > .wx-switch-input::before { transform: scale(0) }
wx-switch[aria-checked=true] > .wx-switch-input::after { transform: translateX(20px) }
wx-switch > .wx-checkbox-input { display: none }
wx-switch[data-type=checkbox] > .wx-switch-input { display: none }
wx-switch[data-type=checkbox] > .wx-checkbox-input { display: inline-block }
wx-switch[aria-checked=true] > .wx-checkbox-input { color: var(--phone-switch, #04be02) }
wx-switch[aria-checked=true] > .wx-checkbox-input::before { content: "" }
wx-switch[data-disabled] { opacity: .5; cursor: default }
html[data-darkmode][data-theme=dark] .wx-switch-input::before { background: #3a3a3a }
html[data-darkmode][data-theme=dark] .wx-switch-input { border-color: #4a4a4a }`,
  create: ({ element, props, set, trigger, style }) => {
    for (const name of ['wx-switch-input', 'wx-checkbox-input'])
      element.append(Object.assign(document.createElement('div'), { className: name }))
    element.tabIndex = 0
    element.setAttribute('aria-checked', 'false')
    element.setAttribute('role', 'switch')
    joinForm(element, { name: () => props.name, value: () => props.checked, reset: () => set('checked', false) })
    element.addEventListener('click', () => {
      if (props.disabled) return
      set('checked', !props.checked)
      trigger('change', { value: props.checked })
    })
    return {
      changed: (name) => {
        if (name === 'checked') element.setAttribute('aria-checked', String(props.checked))
        if (name === 'color') style(`--phone-switch: ${props.color}`)
        if (name === 'disabled') {
          element.toggleAttribute('data-disabled', props.disabled)
          element.setAttribute('aria-disabled', String(props.disabled))
        }
        if (name !== 'type') return
        element.dataset.type = props.type
        element.setAttribute('role', props.type === 'checkbox' ? 'checkbox' : 'switch')
      },
    }
  },
})
