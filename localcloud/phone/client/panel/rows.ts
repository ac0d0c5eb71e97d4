import { el } from '../desk/el'

type Cell = string | Node
interface Row {
  cells: readonly Cell[]
  /** Why it wants looking at; shown in words, not by colour alone. */
  bad?: boolean
  title?: string
}

/** A table with its heads; empty ones say what will come. */
export const rows = (heads: readonly string[], all: readonly Row[], empty: string): HTMLElement => {
  if (all.length === 0) return el('p', { class: 'nothing' }, empty)
  const head = el('tr', {}, ...heads.map((words) => el('th', { scope: 'col' }, words)))
  const body = all.map(({ cells, bad, title }) =>
    el('tr', { class: bad ? 'bad' : undefined, title }, ...cells.map((cell) => el('td', {}, cell))),
  )
  return el('table', {}, el('thead', {}, head), el('tbody', {}, ...body))
}

export const size = (bytes: number): string => (bytes < 1000 ? `${bytes} B` : `${(bytes / 1024).toFixed(1)} KB`)
export const ms = (time: number): string => (time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`)
export const when = (seconds: number): string => `${seconds.toFixed(1)} s`
export const small = (words: string): HTMLElement => el('small', {}, words)
