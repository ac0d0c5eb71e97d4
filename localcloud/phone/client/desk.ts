import { el } from './desk/el'
import { deskCss } from './desk/look'
import { samplePeople } from './desk/people'
import { side } from './desk/side'
import { Table } from './desk/table'
import { panelCss } from './panel/look'
import { panel } from './panel/panel'

const CLOSED = 'phone-desk-panel'

const links = (): HTMLElement => {
  const { web } = document.documentElement.dataset
  const places = el('nav', { 'aria-label': '别的地方' }, el('a', { href: '/console' }, '控制台'))
  if (web) places.prepend(el('a', { href: web }, '后台'))
  return places
}

/** The instruments can be put away; the desk remembers it. */
const panelButton = (): HTMLButtonElement => {
  const set = (closed: boolean) => {
    document.documentElement.toggleAttribute('data-panel-closed', closed)
    button.setAttribute('aria-expanded', String(!closed))
    button.textContent = closed ? '打开仪表' : '收起仪表'
  }
  const turn = () => {
    const closed = !document.documentElement.hasAttribute('data-panel-closed')
    localStorage.setItem(CLOSED, closed ? '1' : '')
    set(closed)
  }
  const button = el('button', { type: 'button', class: 'act', 'aria-controls': 'panel', onclick: turn })
  set(localStorage.getItem(CLOSED) === '1')
  return button
}

/** On a real phone the screen is the whole window, and this is all that is left of the desk. */
const handle = (table: Table): HTMLElement => {
  const turn = () => {
    const open = document.documentElement.toggleAttribute('data-side')
    button.setAttribute('aria-expanded', String(open))
  }
  const button = el('button', { type: 'button', class: 'handle', 'aria-controls': 'side', onclick: turn })
  const name = () => table.people.find(({ memberId }) => memberId === table.holder())?.name ?? '谁'
  table.onChange(() => {
    button.textContent = name().slice(-2)
    button.setAttribute('aria-label', `现在是${name()}，点这里换人`)
  })
  return button
}

const begin = async (): Promise<void> => {
  document.head.append(el('style', {}, panelCss + deskCss))
  const table = new Table()
  const title = el('h1', {}, '小程序')
  const header = el(
    'header',
    { class: 'top' },
    title,
    el('span', { class: 'quiet' }, '桌上的手机'),
    links(),
    panelButton(),
  )
  const shut = () => document.documentElement.removeAttribute('data-side')
  const veil = el('div', { class: 'veil', onclick: shut })
  document.body.append(header, el('main', {}, side(table), table.stage, panel(table)), veil, handle(table))
  let holder = ''
  table.onChange(() => {
    const name = table.programName()
    title.textContent = name
    document.title = `${name} · 桌上的手机`
    if (holder !== table.holder()) shut()
    holder = table.holder()
  })
  table.open({})
  table.people = await samplePeople()
  table.tell()
}

void begin()
