import { builtIn } from '../built-in'

/** What a tap on a label reaches: `for` names it, else the first control inside. */
const CONTROLS = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea'

const reach = (control: Element | null): void => {
  const field = control?.querySelector('input, textarea')
  if (field instanceof HTMLElement && field.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
    field.focus()
  else if (control instanceof HTMLElement) control.click()
}

export const label = builtIn('label', {
  properties: { for: { type: String, value: '' } },
  css: 'wx-label { display: inline; cursor: pointer }',
  create: ({ element, props }) => {
    element.addEventListener('click', (event) => {
      const { target } = event
      if (target instanceof Element && target !== element && target.closest(CONTROLS)) return
      const page = element.closest('wx-page')
      reach(props.for ? (page?.querySelector(`#${CSS.escape(props.for)}`) ?? null) : element.querySelector(CONTROLS))
    })
    return {}
  },
})
