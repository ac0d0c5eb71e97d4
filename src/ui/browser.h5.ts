import './browser.css'
import './print.css'

const tried = 'fresh-pages'

/** The pages were published anew while this tab was open: what it still wants is gone, so it takes the new ones, once. */
const takeNewPages = (reason: unknown): void => {
  if (!/Loading (CSS )?chunk/.test(String(reason)) || sessionStorage.getItem(tried) === location.href) return
  sessionStorage.setItem(tried, location.href)
  location.reload()
}
window.addEventListener('unhandledrejection', (event) => takeNewPages(event.reason))
