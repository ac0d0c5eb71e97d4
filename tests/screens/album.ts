import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { album } from './camera'
import { looks } from './looks'

const picturesOf = (look: string): string[] => {
  const all = readdirSync(album, { withFileTypes: true })
  if (!all.some((it) => it.isDirectory() && it.name === look)) return []
  return readdirSync(path.join(album, look)).sort()
}

/** The pictures side by side, for whoever reads the repository in a browser. */
export const writeIndex = (): void => {
  const parts = looks
    .filter(({ passing }) => !passing)
    .map(({ name, says, width }) => {
      const seen = width > 500 ? 400 : 180
      const pictures = picturesOf(name).map((file) => `<img src="${name}/${file}" width="${seen}" alt="${file}">`)
      return `## ${name}: ${says}\n\n${pictures.join('\n')}\n`
    })
  const head =
    '# Every page as it looks\n\nTaken by `npm run screens`; which looks there are: `tests/screens/looks.ts`.\n'
  writeFileSync(path.join(album, 'README.md'), [head, ...parts].join('\n'))
}
