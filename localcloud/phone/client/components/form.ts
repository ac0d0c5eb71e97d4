import { builtIn } from '../built-in'

/** What a control hands to the form around it; each control puts this on its element. */
export interface Field {
  name(): string
  value(): unknown
  reset(): void
}
const fields = new WeakMap<Element, Field>()
const forms = new WeakMap<Element, (kind: string) => void>()

export const joinForm = (element: Element, field: Field): void => {
  fields.set(element, field)
}

/** A button with `form-type` was tapped. */
export const submitFrom = (element: Element, kind: string): void => {
  const form = element.closest('wx-form')
  if (form) forms.get(form)?.(kind)
}

/** What WeChat's own tools answer where there is no server that would make one. */
const MOCK_ID = 'the formId is a mock one'

export const form = builtIn('form', {
  properties: { reportSubmit: { type: Boolean, value: false } },
  refused: { reportSubmitTimeout: 0, name: '' },
  css: 'wx-form { display: block }',
  create: ({ element, props, trigger }) => {
    const inside = () =>
      [...element.querySelectorAll('*')].flatMap((one) => {
        const field = fields.get(one)
        return field ? [field] : []
      })
    forms.set(element, (kind) => {
      if (kind === 'reset') {
        for (const field of inside()) field.reset()
        trigger('reset', {})
      }
      const named = inside().filter((field) => field.name() !== '')
      const value = Object.fromEntries(named.map((field) => [field.name(), field.value()]))
      if (kind === 'submit') trigger('submit', { value, formId: props.reportSubmit ? MOCK_ID : '' })
    })
    return {}
  },
})
