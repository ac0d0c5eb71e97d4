import { el } from './el'
import { openDialog } from './open-dialog'
import { peopleList } from './people'
import { fonts, sizes } from './settings'
import type { Table } from './table'

interface Choice {
  label: string
  value: string
  options: readonly { value: string; words: string }[]
  choose: (value: string) => void
}

const choice = ({ label, value, options, choose }: Choice): HTMLElement => {
  const list = el('select', { onchange: () => choose(list.value) })
  list.append(...options.map((one) => new Option(one.words, one.value, false, one.value === value)))
  return el('label', { class: 'choice' }, el('span', {}, label), list)
}

const looks = (table: Table): HTMLElement[] => {
  const { device, theme, font } = table.settings
  return [
    choice({
      label: '大小',
      value: device,
      options: sizes.map((one) => ({ value: one.device, words: one.words })),
      choose: (value) => table.open({ device: value }),
    }),
    choice({
      label: '外观',
      value: theme,
      options: [
        { value: 'light', words: '浅色' },
        { value: 'dark', words: '深色' },
      ],
      choose: (value) => table.turn({ theme: value === 'dark' ? 'dark' : 'light' }),
    }),
    choice({
      label: '微信字号',
      value: font,
      options: fonts,
      choose: (value) => table.open({ font: value }),
    }),
  ]
}

const lever = (words: string, on: boolean, turn: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'lever', role: 'switch', 'aria-checked': String(on), onclick: turn }, words)

const levers = (table: Table): HTMLElement[] => {
  const { air, pace } = table.settings
  return [
    lever('断网', air === 'none', () => table.turn({ air: air === 'none' ? 'good' : 'none' })),
    lever('慢网络', air === 'slow', () => table.turn({ air: air === 'slow' ? 'good' : 'slow' })),
    lever('慢手机', pace === 'slow', () => table.turn({ pace: pace === 'slow' ? '' : 'slow' })),
  ]
}

const act = (words: string, run: () => void): HTMLElement =>
  el('button', { type: 'button', class: 'act', onclick: run }, words)

const acts = (table: Table): HTMLElement[] => [
  act('扫码或打开…', () => openDialog(table)),
  act('重新打开', () => table.open({})),
  act(table.away ? '回到前台' : '放到后台', () => table.putAway(!table.away)),
]

const part = (title: string, kind: string): { whole: HTMLElement; inside: HTMLElement } => {
  const inside = el('div', { class: kind })
  return { whole: el('section', {}, el('h2', {}, title), inside), inside }
}

/** Beside the phone: who holds it, which one it is, and what happens to it. In a narrow window it is a sheet. */
export const side = (table: Table): HTMLElement => {
  const who = part('谁拿着手机', 'who')
  const phone = part('哪一部手机', 'looks')
  const world = part('周围', 'levers')
  const hand = part('手上', 'acts')
  let shown = ''
  const draw = () => {
    const now = `${table.holder()} ${table.people.length}`
    if (now !== shown) {
      const choose = (person: Parameters<Table['hold']>[0]) => table.hold(person)
      who.inside.replaceChildren(peopleList({ people: table.people, now: table.holder(), choose }))
      who.inside.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
    }
    shown = now
    phone.inside.replaceChildren(...looks(table))
    world.inside.replaceChildren(...levers(table))
    hand.inside.replaceChildren(...acts(table))
  }
  table.onChange(draw)
  return el(
    'aside',
    { class: 'side', id: 'side', 'aria-label': '摆弄手机' },
    who.whole,
    hand.whole,
    world.whole,
    phone.whole,
  )
}
