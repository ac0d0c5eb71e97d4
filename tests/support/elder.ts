import type { Page } from 'playwright-core'

/** 18 pt, a target of 60 by 60, a line of 1.3: what elder mode promises, in CSS px. */
const norms = { text: 24, target: 60, line: 1.3 }

/** What breaks the norms inside `part`, by computed styles of every node that is seen, one line a node. */
export const smallOnes = (page: Page, part: string): Promise<string[]> =>
  page.evaluate(
    ({ part, text, target, line }) => {
      const inside = document.querySelector(part)
      const all = [...(inside?.querySelectorAll<HTMLElement>('*') ?? [])]
      const seen = all.filter((it) => it.getClientRects().length > 0 && getComputedStyle(it).visibility === 'visible')
      const own = (it: Element) => [...it.childNodes].some((one) => one.nodeType === 3 && one.textContent?.trim())
      const called = (it: HTMLElement) =>
        `<${it.tagName.toLowerCase()} class="${it.className}">${it.textContent.slice(0, 30)}`
      const found: string[] = []
      for (const it of seen) {
        const style = getComputedStyle(it)
        const size = Number.parseFloat(style.fontSize)
        const typed = it.matches('input, textarea')
        if ((own(it) || typed) && size < text - 0.1) found.push(`${size} px ${called(it)}`)
        if (own(it) && Number.parseFloat(style.lineHeight) < size * line - 0.1)
          found.push(`line ${style.lineHeight} of ${size} ${called(it)}`)
        const pressed = '[role=button],[role=link],[role=radio],[role=checkbox],[role=tab],[role=switch],input,textarea'
        if (!it.matches(pressed) || it.parentElement?.closest(pressed)) continue
        const { width, height } = (it.closest('wx-input, wx-textarea') ?? it).getBoundingClientRect()
        if (width < target - 0.5 || height < target - 0.5)
          found.push(`${Math.round(width)}x${Math.round(height)} ${called(it)}`)
      }
      return found
    },
    { part, ...norms },
  )
