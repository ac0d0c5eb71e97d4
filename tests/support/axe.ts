import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'

const source = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
type Finding = { id: string; impact: string; nodes: { target: string[]; html: string; any: { message: string }[] }[] }
type Axe = { run: (inside: string, how: object) => Promise<{ violations: Finding[] }> }
declare const axe: Axe

/** What axe-core finds serious or critical inside `part`, one line a node. */
export const findings = async (page: Page, part = 'html'): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(async (inside) => {
    const { violations } = await axe.run(inside, { resultTypes: ['violations'] })
    // axe cuts Chinese into words by their neighbours, which are others in the label than on the screen: letters decide.
    const bare = (text: string | null | undefined) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '')
    const misnamed = ({ target }: { target: string[] }) => {
      const it = document.querySelector(target[0] ?? '')
      return !bare(it?.getAttribute('aria-label')).includes(bare(it?.textContent))
    }
    return violations.map((one) =>
      one.id === 'label-content-name-mismatch' ? { ...one, nodes: one.nodes.filter(misnamed) } : one,
    )
  }, part)
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`))
}
