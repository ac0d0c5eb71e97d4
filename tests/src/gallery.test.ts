import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'

const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.tsx'))
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), 'utf8')

/** What stands in the gallery by way of another: the controls of a form in its field; or is not to be seen: rows by twenties. */
const inside = ['field/area', 'field/choice', 'field/day', 'field/line', 'field/typing', 'leaves']

it('shows every component of ui/', () => {
  const shown = filesIn('src/admin/gallery')
    .flatMap((name) => [...read('src/admin/gallery', name).matchAll(/from '\.\.\/\.\.\/ui\/([\w/-]+)'/g)])
    .map(([, name]) => name)
  const components = filesIn('src/ui').map((name) => name.replace('.tsx', ''))
  expect(components.length).toBeGreaterThan(25)
  expect(components.filter((name) => !shown.includes(name) && !inside.includes(name))).toEqual([])
})

it('has every component used by a page', () => {
  const pages = filesIn('src').filter((name) => !name.startsWith('admin/gallery/'))
  const used = pages.map((name) => read('src', name)).join('\n')
  const unused = filesIn('src/ui').filter((name) => !used.includes(`/${path.basename(name, '.tsx')}'`))
  expect(unused).toEqual([])
})
