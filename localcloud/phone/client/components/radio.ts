import { builtIn } from '../built-in'
import { choice, choiceProperties, choicesIn, hearChoices, tickCss, uncheckOthers } from './choice'
import { joinForm } from './form'

const chosenIn = (group: Element): string =>
  choicesIn(group, 'wx-radio')
    .filter((one) => one.checked())
    .at(-1)
    ?.value() ?? ''

export const radio = builtIn('radio', {
  properties: choiceProperties('#09BB07'),
  refused: ['name'],
  css: `wx-radio { display: inline-block; cursor: pointer }
.wx-radio-input { display: inline-block; position: relative; box-sizing: border-box; width: 24px; height: 24px; margin-right: 5px;
  border: 1px solid #d1d1d1; border-radius: 50%; background: #fff; vertical-align: middle }
wx-radio[aria-checked=true] > .wx-radio-input { border-color: var(--phone-choice, #09bb07);
  background: var(--phone-choice, #09bb07); color: #fff }
wx-radio[aria-checked=true] > .wx-radio-input::before { ${tickCss} }
wx-radio[data-disabled] { cursor: default }
wx-radio[data-disabled] > .wx-radio-input { background: #e1e1e1; border-color: #d1d1d1; color: #adadad }
html[data-darkmode][data-theme=dark] wx-radio[aria-checked=false] > .wx-radio-input { background: none; border-color: #5c5c5c }`,
  create: (host) => {
    const chosen = (group: Element | null) => uncheckOthers(group, 'wx-radio', host.element)
    return choice(host, { role: 'radio', next: () => true, chosen })
  },
})

export const radioGroup = builtIn('radio-group', {
  properties: { name: { type: String, value: '' } },
  css: 'wx-radio-group { display: block }',
  create: ({ element, props, trigger }) => {
    element.setAttribute('role', 'radiogroup')
    const reset = () => {
      for (const one of choicesIn(element, 'wx-radio')) one.check(false)
    }
    joinForm(element, { name: () => props.name, value: () => chosenIn(element), reset })
    hearChoices(element, () => trigger('change', { value: chosenIn(element) }))
    element.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
      const all = [...element.querySelectorAll('wx-radio:not([data-disabled])')]
      const at = all.findIndex((one) => one.contains(document.activeElement))
      const next = step ? all[(at + step + all.length) % all.length] : undefined
      if (!(next instanceof HTMLElement)) return
      event.preventDefault()
      next.focus()
      next.click()
    })
    return {}
  },
})
