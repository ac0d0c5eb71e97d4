/** One thing that a screen reader stops at. */
export interface Voice {
  role: string
  name: string
  element: Element
  /** Why somebody who does not see it is lost here. */
  fault: string
}

const WORDS: Record<string, string> = {
  button: '按钮',
  link: '链接',
  tab: '页签',
  tablist: '',
  checkbox: '勾选',
  radio: '单选',
  switch: '开关',
  textbox: '输入框',
  heading: '标题',
  img: '图片',
  dialog: '对话框',
  alert: '提示',
  status: '提示',
}

/** What has a role by being what it is. */
const BY_TAG: Record<string, string> = {
  BUTTON: 'button',
  A: 'link',
  INPUT: 'textbox',
  TEXTAREA: 'textbox',
  H1: 'heading',
  H2: 'heading',
  'WX-BUTTON': 'button',
  'WX-NAVIGATOR': 'link',
  'WX-SWITCH': 'switch',
  'WX-CHECKBOX': 'checkbox',
  'WX-RADIO': 'radio',
}
/** They hold others, and are not stopped at. */
const HOLDERS = new Set(['tablist', 'dialog', 'alert', 'status', 'group', 'list', 'listitem', 'main', 'presentation'])

const roleOf = (element: Element): string => element.getAttribute('role') ?? BY_TAG[element.tagName] ?? ''

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

const nameOf = (element: Element): string => {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt')
  if (label) return label
  // the screen is another window, with classes of its own
  if (element.tagName === 'INPUT' || element.tagName === 'TEXTAREA') {
    const outer = element.closest('label')
    return (outer && textOf(outer)) || (element.getAttribute('placeholder') ?? '')
  }
  return textOf(element)
}

const ownText = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

const isSilent = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' || !element.checkVisibility({ visibilityProperty: true })

const INNER = '[role]:not([role=""]), input, textarea, button, wx-button, [data-tap]'

const namedVoice = (element: Element, role: string): Voice => {
  const name = nameOf(element)
  return { role: WORDS[role] ?? role, name, element, fault: name ? '' : '没有名字' }
}

const visit = (element: Element, heard: Voice[]): void => {
  if (isSilent(element)) return
  const role = roleOf(element)
  const label = element.getAttribute('aria-label')
  if (role && !HOLDERS.has(role)) return void heard.push(namedVoice(element, role))
  if (!role && label && !element.querySelector(INNER))
    return void heard.push({ role: '文字', name: label, element, fault: '' })
  if (!role && element.hasAttribute('data-tap') && !element.querySelector(INNER)) {
    const fault = label || textOf(element) ? '没有角色，听不出能点' : '没有名字'
    return void heard.push({ role: '能点', name: textOf(element), element, fault })
  }
  const text = ownText(element)
  if (text) heard.push({ role: '文字', name: text, element, fault: '' })
  for (const child of element.children) visit(child, heard)
}

/** What a screen reader finds on the screen, in the order of the document. */
export const voicesOf = (screen: Document): Voice[] => {
  const heard: Voice[] = []
  const parts = ['.phone-bar', '.phone-webview:not([hidden])', '.phone-tabs', '.phone-overlays']
  for (const part of parts) for (const element of screen.querySelectorAll(part)) visit(element, heard)
  return heard
}

/** Shows where on the screen it is. */
export const pointAt = ({ element }: Voice): void => {
  element.scrollIntoView({ block: 'nearest' })
  const ring = { outline: '3px solid #e8590c', outlineOffset: '2px' }
  element.animate([ring, ring], { duration: 1500 })
}
