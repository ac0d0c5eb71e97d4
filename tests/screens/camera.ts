import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { root } from '../../config/tasks/install.mjs'

export const album = path.join(root, 'docs/screens')

/** What is in sight as WebP, by the browser's own encoder: a sixth of what PNG takes. */
export const keep = async (page: Page, name: string, quality = 62): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality })
  await session.detach()
  const file = path.join(album, `${name}.webp`)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, Buffer.from(data, 'base64'))
}
