import type { Params } from '../lib/routes'

/** Writes the page's state into the browser's address, so that a reload or a copied link finds it again. */
export const keepInAddress = (params: Params): void => {
  if (process.env.TARO_ENV !== 'h5') return
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== '') search.set(key, String(value))
  const words = search.toString()
  window.history.replaceState(window.history.state, '', `${window.location.pathname}${words ? `?${words}` : ''}`)
}
