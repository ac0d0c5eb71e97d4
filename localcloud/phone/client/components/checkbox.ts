import { builtIn } from '../built-in'
import { choice, choiceProperties, choicesIn, hearChoices, tickCss } from './choice'
import { joinForm } from './form'

const chosenIn = (group: Element): string[] =>
  choicesIn(group, 'wx-checkbox').flatMap((one) => (one.checked() ? [one.value()] : []))

export const checkbox = builtIn('checkbox', {
  properties: choiceProperties('#09BB07'),
  refused: ['name'],
  css: `wx-checkbox { display: inline-block; cursor: pointer }
.wx-checkbox-input { display: inline-block; position: relative; box-sizing: border-box; width: 24px; height: 24px; margin-right: 5px;
  border: 1px solid #d1d1d1; border-radius: 3px; background: #fff; color: var(--phone-choice, #09bb07); vertical-align: middle }
[aria-checked=true] > .wx-checkbox-input::before { ${tickCss} }
wx-checkbox[data-disabled] { cursor: default }
wx-checkbox[data-disabled] > .wx-checkbox-input { background: #e1e1e1; color: #adadad }
html[data-darkmode][data-theme=dark] .wx-checkbox-input { background: none; border-color: #5c5c5c }`,
  create: (host) => choice(host, { role: 'checkbox', next: (checked) => !checked }),
})

export const checkboxGroup = builtIn('checkbox-group', {
  properties: { name: { type: String, value: '' } },
  css: 'wx-checkbox-group { display: block }',
  create: ({ element, props, trigger }) => {
    element.setAttribute('role', 'group')
    const reset = () => {
      for (const one of choicesIn(element, 'wx-checkbox')) one.check(false)
    }
    joinForm(element, { name: () => props.name, value: () => chosenIn(element), reset })
    hearChoices(element, () => trigger('change', { value: chosenIn(element) }))
    return {}
  },
})
