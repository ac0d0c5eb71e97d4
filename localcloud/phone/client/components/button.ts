import { builtIn } from '../built-in'
import { hover, hoverProperties } from '../hover'
import { submitFrom } from './form'
import { openFor, openProperties } from './open-type'

const TYPES = ['default', 'primary', 'warn']

export const button = builtIn('button', {
  properties: {
    ...hoverProperties('button-hover', 20, 70),
    ...openProperties,
    size: { type: String, value: 'default' },
    type: { type: String, value: 'default' },
    plain: { type: Boolean, value: false },
    disabled: { type: Boolean, value: false },
    loading: { type: Boolean, value: false },
    formType: { type: String, value: '' },
  },
  refused: { phoneNumberNoQuotaToast: true, name: '', businessId: '' },
  css: `wx-button { display: block; position: relative; box-sizing: border-box; margin: 0 auto; padding: 0 14px;
  border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px; line-height: 2.5555556; text-align: center;
  text-decoration: none; overflow: hidden; cursor: pointer; user-select: none }
wx-button::after { content: ""; position: absolute; left: 0; top: 0; width: 200%; height: 200%; box-sizing: border-box;
  border: 1px solid rgb(0 0 0 / 20%); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; pointer-events: none }
wx-button[data-type=primary] { background: #07c160; color: #fff }
wx-button[data-type=warn] { background: #f8f8f8; color: #fa5151 }
wx-button[data-size=mini] { display: inline-block; font-size: 13px; line-height: 2.3; padding: 0 1.32em }
wx-button[data-plain] { background: transparent; color: #353535; border: 1px solid #353535 }
wx-button[data-plain]::after { border-width: 0 }
wx-button[data-plain][data-type=primary] { color: #07c160; border-color: #07c160 }
wx-button[data-disabled] { color: rgb(0 0 0 / 30%); background: #f7f7f7; cursor: default }
wx-button.button-hover { background: #dedede; color: rgb(0 0 0 / 60%) }
wx-button[data-type=primary].button-hover { background: #06ad56; color: rgb(255 255 255 / 60%) }
wx-button[data-loading]::before { content: ""; display: inline-block; width: 18px; height: 18px; margin-right: 6px;
  vertical-align: middle; border: 2px solid; border-right-color: transparent; border-radius: 50%;
  animation: phone-turn 1s linear infinite }`,
  create: (host) => {
    const { element, props } = host
    element.setAttribute('role', 'button')
    element.tabIndex = 0
    hover(host, () => !props.disabled)
    element.addEventListener('click', () => {
      if (props.disabled) return
      if (props.formType) submitFrom(element, props.formType)
      openFor(host)
    })
    return {
      changed: (name) => {
        element.toggleAttribute('data-disabled', props.disabled)
        element.toggleAttribute('data-plain', props.plain)
        element.toggleAttribute('data-loading', props.loading)
        element.dataset.type = TYPES.includes(props.type) ? props.type : 'default'
        element.dataset.size = props.size
        if (name === 'disabled') element.setAttribute('aria-disabled', String(props.disabled))
      },
    }
  },
})
