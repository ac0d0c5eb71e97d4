import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
type Finding = { id: string; impact: string; nodes: { target: string[]; html: string; any: { message: string }[] }[] }
type Axe = { run: (inside: string, how: object) => Promise<{ violations: Finding[] }> }
declare const axe: Axe

/** Rules that look at colours; all others see the same in light and in dark. */
const colours = { runOnly: ['color-contrast', 'link-in-text-block'] }

const run = async (page: Page, part: string, how: object): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const asked = { inside: part, how: { resultTypes: ['violations'], ...how } }
  const found = await page.evaluate(async ({ inside, how }) => {
    const { violations } = await axe.run(inside, how)
    // axe cuts Chinese into words by their neighbours, which are others in the label than on the screen: letters decide.
    const bare = (text: string | null | undefined) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '')
    const misnamed = ({ target }: { target: string[] }) => {
      const it = document.querySelector(target[0] ?? '')
      return !bare(it?.getAttribute('aria-label')).includes(bare(it?.textContent))
    }
    return violations.map((one) =>
      one.id === 'label-content-name-mismatch' ? { ...one, nodes: one.nodes.filter(misnamed) } : one,
    )
  }, asked)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`))
}

/** What axe-core finds serious or critical inside `part`, one line a node. */
export const findings = (page: Page, part = 'html'): Promise<string[]> => run(page, part, {})

/** The same by the rules that look at colours: for a page that was looked at in its other theme before. */
export const colourFindings = (page: Page, part = 'html'): Promise<string[]> => run(page, part, colours)
