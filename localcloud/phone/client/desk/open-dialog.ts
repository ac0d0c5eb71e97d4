import { pagesIn } from '../../addresses'
import { el } from './el'
import { openingOf, scenes } from './opening'
import type { Table } from './table'

const pagesOf = (table: Table): string[] => {
  const app = table.door?.phone.program?.app
  return app ? pagesIn(app) : []
}

/** Opens what a person would scan or tap: a pasted code, address or path, from where they say they come. */
export const openDialog = (table: Table): void => {
  const pages = pagesOf(table)
  const example = pages.find((page) => !table.door?.phone.program.app.pages.includes(page)) ?? pages[0]
  const text = el('input', { name: 'what', type: 'text', list: 'pages', autocomplete: 'off', spellcheck: 'false' })
  const from = el('select', { name: 'scene' })
  from.append(...scenes.map(({ scene, words }) => new Option(`${words}（${scene}）`, scene)))
  const wrong = el('p', { class: 'wrong', role: 'alert' })
  const open = (event: Event) => {
    event.preventDefault()
    try {
      if (text.value.trim() === '') throw new Error('贴上码里的文字、网址或页面路径')
      const page = openingOf(text.value, pages)
      page.set('scene', from.value)
      dialog.close()
      table.open({ page })
    } catch (thrown) {
      wrong.textContent = thrown instanceof Error ? thrown.message : String(thrown)
    }
  }
  const form = el(
    'form',
    { method: 'dialog', onsubmit: open },
    el('h2', {}, '扫码或打开'),
    el('label', {}, el('span', {}, '码里的文字、网址或页面路径'), text),
    el('p', { class: 'hint' }, example ? `例如 ${example}` : ''),
    el('label', {}, el('span', {}, '从哪里来'), from),
    wrong,
    el(
      'div',
      { class: 'answers' },
      el('button', { type: 'button', class: 'act', onclick: () => dialog.close() }, '算了'),
      el('button', { type: 'submit', class: 'act main' }, '打开'),
    ),
  )
  const list = el('datalist', { id: 'pages' })
  list.append(...pages.map((page) => new Option(page)))
  const dialog = el(
    'dialog',
    { class: 'sheet', 'aria-label': '扫码或打开', onclose: () => dialog.remove() },
    form,
    list,
  )
  document.body.append(dialog)
  dialog.showModal()
  text.focus()
}
