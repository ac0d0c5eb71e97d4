import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss, { type Declaration } from 'postcss'
import { root } from '../../config/tasks/install.mjs'

const src = path.join(root, 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
const sheets = files.filter((name) => name.endsWith('.css'))
/** The theme, the same on paper, and the drawings of `config/taro/icons.mjs`. */
const theme = ['ui/theme.css', 'ui/print.css', 'ui/icon.css']

const named = /(^|[\s,(])(white|black|red|green|blue|gr[ae]y|silver|orange|yellow|purple|teal|navy)($|[\s,)])/i
const rules: [name: string, breaks: (it: Declaration) => boolean][] = [
  ['a colour', ({ value }) => /#[0-9a-f]{3,8}\b|\b(rgb|hsl|hwb|lab|lch)a?\(/i.test(value) || named.test(value)],
  ['a size of type', ({ prop, value }) => /^font(-size)?$/.test(prop) && /\d(px|rem)\b/.test(value)],
  ['a shadow', ({ prop, value }) => prop.endsWith('-shadow') && !/^(none|var\(--[\w-]+\))$/.test(value)],
  ['a duration', ({ prop, value }) => /^(transition|animation)/.test(prop) && /(^|[\s,])\.?\d[\d.]*m?s\b/.test(value)],
  ['a layer', ({ prop, value }) => prop === 'z-index' && Number(value) > 1],
]

const brokenIn = (name: string): string[] => {
  const found: string[] = []
  postcss.parse(readFileSync(path.join(src, name), 'utf8')).walkDecls((it) => {
    for (const [what, breaks] of rules)
      if (breaks(it)) found.push(`${name}:${it.source?.start?.line} ${what} of its own: ${it.prop}: ${it.value}`)
  })
  return found
}

it('takes every colour, size of type, shadow, duration and layer from the theme', () => {
  expect(sheets.length).toBeGreaterThan(30)
  expect(sheets.filter((name) => !theme.includes(name)).flatMap(brokenIn)).toEqual([])
})

it('sees what the theme itself says, so that it would see it elsewhere', () => {
  const seen = brokenIn('ui/theme.css').join('\n')
  for (const what of ['a colour of its own: --paper: #f4f6f8', 'a colour of its own: --shade: rgba'])
    expect(seen).toContain(what)
})

it('asks for no token that the theme does not have', () => {
  const text = (name: string) => readFileSync(path.join(src, name), 'utf8')
  const said = new Set(sheets.flatMap((name) => [...text(name).matchAll(/(--[\w-]+)\s*:/g)].map(([, token]) => token)))
  const asked = sheets.flatMap((name) =>
    [...text(name).matchAll(/var\((--[\w-]+)(,)?/g)]
      .filter(([, , other]) => !other)
      .map(([, token]) => `${name} ${token}`),
  )
  expect(asked.filter((one) => !said.has(one.split(' ')[1] ?? ''))).toEqual([])
})

it('lets no page colour anything in its code', () => {
  const code = files.filter((name) => name.endsWith('.tsx'))
  const own = code.filter((name) =>
    /(color|background|fontSize)\w*:\s*['"`]?(#|rgb|\d+px)/i.test(readFileSync(path.join(src, name), 'utf8')),
  )
  expect(own).toEqual([])
})
