import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import { looks, nameOf, shows } from '../screens/looks'
import { residentsPages, staffPages } from '../support/pages'

const album = path.join(root, 'docs/screens')
const kept = looks.filter(({ passing }) => !passing)
const some = { returned: '', booked: '', joined: '' }
const pages = {
  residents: residentsPages(some).map(({ page }) => page),
  staff: staffPages(some).map(({ page }) => page),
  front: ['phone'],
}
const files = readdirSync(album, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))

it('keeps a picture of every page in every look: npm run screens takes them', () => {
  const wanted = kept.flatMap((look) =>
    pages[look.of].filter((page) => shows(look, page)).map((page) => `${look.name}/${nameOf(page)}.webp`),
  )
  expect(files.filter((name) => name.endsWith('.webp')).sort()).toEqual(wanted.sort())
})

it('keeps them within 6 MB', () => {
  const bytes = files.reduce((sum, name) => sum + statSync(path.join(album, name)).size, 0)
  expect(bytes).toBeLessThanOrEqual(6 * 1024 * 1024)
})

it('shows in the readmes only pictures that are there', () => {
  for (const readme of ['README.md', 'README.zh-CN.md']) {
    const text = readFileSync(path.join(root, readme), 'utf8')
    const shown = [...text.matchAll(/\(docs\/screens\/([^)]+)\)/g)].map(([, name]) => name)
    expect(shown.length).toBeGreaterThan(3)
    expect(shown.filter((name) => !files.includes(name ?? ''))).toEqual([])
  }
})
