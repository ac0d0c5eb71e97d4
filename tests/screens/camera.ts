import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../config/tasks/install.mjs'
import type { Look } from './looks'

export const album = path.join(root, 'docs/screens')
/** Where pictures go that are looked at once and not kept with the code. */
const passing = path.join(root, 'artifacts/screens')

/** What is in sight as WebP, by the browser's own encoder: a sixth of what PNG takes. */
export const keep = async (page: Page, look: Look, name: string): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 62 })
  await session.detach()
  const file = path.join(look.passing ? passing : album, look.name, `${name}.webp`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, 'base64'))
}
