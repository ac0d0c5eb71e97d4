import type { Phone } from './phone'

/** Makes an element with classes, words and a way in. */
export const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  name: string,
  words = '',
): HTMLElementTagNameMap[K] => {
  const one = document.createElement(tag)
  if (name) one.className = name
  if (words) one.textContent = words
  return one
}

export const button = (name: string, words: string, tapped: () => void): HTMLButtonElement => {
  const one = made('button', name, words)
  one.type = 'button'
  one.addEventListener('click', tapped)
  return one
}

interface Opened {
  label: string
  /** `sheet` comes from below, `pane` covers the screen. */
  kind: 'sheet' | 'pane'
  content: readonly HTMLElement[]
  /** Closed by the mask, Escape or its own button. */
  closed(): void
}

/** Shows something over the page until it is closed; answers how to close it without telling `closed`. */
export const openOver = (phone: Phone, { label, kind, content, closed }: Opened): (() => void) => {
  const before = document.activeElement
  const mask = made('div', `phone-over phone-over-${kind}`)
  const card = made('div', 'phone-over-card')
  card.setAttribute('role', 'dialog')
  card.setAttribute('aria-modal', 'true')
  card.setAttribute('aria-label', label)
  card.append(...content)
  mask.append(card)
  const close = () => {
    mask.remove()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  const dismiss = () => {
    close()
    closed()
  }
  mask.addEventListener('click', (event) => {
    if (event.target === mask) dismiss()
  })
  mask.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') dismiss()
  })
  phone.shell.overlays.append(mask)
  const first = card.querySelector('[data-first], [tabindex="0"], button')
  if (first instanceof HTMLElement) first.focus({ preventScroll: true })
  return close
}

/** A list of acts from below, with 取消 under it; answers which one was chosen, or -1. */
export const chooseAct = (phone: Phone, label: string, acts: readonly string[]): Promise<number> =>
  new Promise((resolve) => {
    const list = made('div', 'phone-acts')
    const answer = (index: number) => () => {
      close()
      resolve(index)
    }
    acts.forEach((words, index) => {
      list.append(button('', words, answer(index)))
    })
    const content = [list, button('phone-acts-cancel', '取消', answer(-1))]
    const close = openOver(phone, { label, kind: 'sheet', content, closed: () => resolve(-1) })
  })

/** A whole screen of another program, with a way back; resolves when it is left. */
export const leaveTo = (phone: Phone, label: string, content: readonly HTMLElement[]): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      close()
      resolve()
    }
    const bar = made('header', 'phone-pane-bar')
    const back = button('phone-pane-back', '', done)
    back.setAttribute('aria-label', '返回')
    bar.append(back, made('h1', '', label))
    const close = openOver(phone, { label, kind: 'pane', content: [bar, ...content], closed: resolve })
  })

export const sheetCss = `
.phone-over { position: fixed; inset: 0; display: flex; flex-direction: column; justify-content: flex-end;
  background: rgb(0 0 0 / 60%); font-size: 17px; line-height: 1.4; animation: phone-fade .2s }
.phone-over-card { max-height: 90%; overflow: auto; background: #f7f7f7; color: rgb(0 0 0 / 90%);
  border-radius: 12px 12px 0 0; padding-bottom: var(--phone-safe-bottom, 0); animation: phone-rise .2s }
.phone-over-pane .phone-over-card { height: 100%; max-height: none; border-radius: 0; padding: 0 0 var(--phone-safe-bottom, 0) }
.phone-over button { font: inherit; color: inherit; border: 0; background: none; margin: 0; cursor: pointer }
.phone-over button:focus-visible { outline: 2px solid #10aeff; outline-offset: -2px }
.phone-acts { background: #fff }
.phone-acts button { display: block; width: 100%; min-height: 56px; padding: 12px; border-bottom: 1px solid rgb(0 0 0 / 8%) }
.phone-acts-cancel { display: block; width: 100%; min-height: 56px; margin-top: 8px !important; background: #fff !important }
.phone-pane-bar { position: sticky; top: 0; display: flex; align-items: center; justify-content: center;
  padding-top: var(--phone-safe-top, 0); background: #ededed }
.phone-pane-bar h1 { margin: 0; font-size: 17px; font-weight: 500; line-height: 44px }
.phone-pane-back { position: absolute; left: 0; bottom: 0; width: 44px; height: 44px }
.phone-pane-back::before { content: ""; position: absolute; left: 18px; top: 15px; width: 11px; height: 11px;
  border: solid; border-width: 0 0 2px 2px; transform: rotate(45deg) }
.phone-told { padding: 24px; margin: 0; overflow-wrap: anywhere; white-space: pre-line }
.phone-told + .phone-told { padding-top: 0 }
.phone-ask { padding: 24px 24px 16px }
.phone-ask h2 { margin: 0 0 8px; font-size: 17px; font-weight: 500 }
.phone-ask p { margin: 0 0 8px; font-size: 14px; color: rgb(0 0 0 / 50%) }
.phone-ask strong { display: block; padding: 16px 0; font-size: 17px; font-weight: 500 }
.phone-ask-row { display: flex; gap: 16px; justify-content: center; padding: 8px 24px 24px }
.phone-ask-row button { min-width: 120px; min-height: 44px; border-radius: 6px; background: rgb(0 0 0 / 5%); color: #07c160 }
.phone-ask-row button[data-first] { background: #07c160; color: #fff }
html[data-theme=dark] .phone-over-card { background: #1e1e1e; color: rgb(255 255 255 / 80%) }
html[data-theme=dark] :is(.phone-acts, .phone-acts-cancel) { background: #2c2c2c !important }
html[data-theme=dark] .phone-acts button { border-color: rgb(255 255 255 / 8%) }
html[data-theme=dark] .phone-pane-bar { background: #2c2c2c }
html[data-theme=dark] .phone-ask p { color: rgb(255 255 255 / 50%) }
html[data-theme=dark] .phone-ask-row button:not([data-first]) { background: rgb(255 255 255 / 10%) }
@keyframes phone-fade { from { background: transparent } }
@keyframes phone-rise { from { transform: translateY(100%) } }
@media (prefers-reduced-motion: reduce) { .phone-over, .phone-over-card { animation: none } }
`
