import { builtIn } from '../built-in'

/** What a tap on a label reaches: `for` names it, else the first control inside. */
const CONTROLS = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea, wx-picker'

const reach = (control: Element | null): void => {
  const field = control?.querySelector('input, textarea')
  if (field instanceof HTMLElement && field.matches('input:not([type=checkbox]):not([type=radio]), textarea'))
    field.focus()
  else if (control instanceof HTMLElement) control.click()
}

let labels = 0

/** A control without a name of its own is called what its label says. */
const nameBy = (label: HTMLElement, control: Element | null): void => {
  const field = control?.querySelector('input, textarea') ?? control
  if (!field || field.hasAttribute('aria-label') || field.getAttribute('role') === 'button') return
  if (!label.id) label.id = `phone-label-${++labels}`
  field.setAttribute('aria-labelledby', label.id)
}

export const label = builtIn('label', {
  properties: { for: { type: String, value: '' } },
  refused: ['name'],
  css: 'wx-label { display: inline; cursor: pointer }',
  create: ({ element, props }) => {
    const controlOf = () => {
      const page = element.closest('wx-page')
      return props.for ? (page?.querySelector(`#${CSS.escape(props.for)}`) ?? null) : element.querySelector(CONTROLS)
    }
    element.addEventListener('click', (event) => {
      const { target } = event
      if (target instanceof Element && target !== element && target.closest(CONTROLS)) return
      reach(controlOf())
    })
    return { attached: () => requestAnimationFrame(() => nameBy(element, controlOf())) }
  },
})
