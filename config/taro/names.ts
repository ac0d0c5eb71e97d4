import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { sources } from 'webpack'

type Assets = Record<string, { source(): string | Buffer }>
type Taro = { modifyBuildAssets(change: (given: { assets: Assets }) => void): void }

const root = path.resolve(__dirname, '../..')
/** Names by which tests find something on a resident's page, and those that only a browser's branch of a page wears. */
const kept = [
  ...['code-digits', 'my-code-digits', 'confirm-number', 'proof-digits', 'activity-cover'],
  ...[
    'nav-change',
    'door-camera',
    'holiday-months',
    'month-name',
    'month-days',
    'month-week',
    'month-day',
    'month-mark',
  ],
]

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(path.join(root, folder, name), 'utf8'))

/** Of single words only these: any other may be meant otherwise wherever it stands. */
const single = new Set(['chip', 'chips', 'drawn', 'bones', 'sift', 'sifts', 'pill'])
/** Names of two words and more. */
const named = /\.([a-z]+\d*(?:-[a-z\d]+)*)(?![\w-])/g
const countedIn = (sheets: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const sheet of sheets)
    for (const [, one = ''] of sheet.matchAll(named)) if (one.includes('-') || single.has(one)) counts.set(one, 0)
  return counts
}

type Seen = { inClass(word: string): void; elsewhere(word: string): void; part(start: string, end: string): void }
const words = (text: string): string[] => text.split(/[\s.#>,:()[\]'"]+/).filter(Boolean)

/** Goes through a file's texts: what stands in a `className`, what stands elsewhere, and what is only a part of a name. */
const look = (node: ts.Node, inClass: boolean, seen: Seen): void => {
  const here = inClass || (ts.isJsxAttribute(node) && node.name.getText() === 'className')
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)) {
    for (const word of words(node.text)) (here ? seen.inClass : seen.elsewhere)(word)
    const [first = '', last = ''] = [words(node.text)[0], words(node.text).at(-1)]
    const starts = !ts.isStringLiteralLike(node) && !ts.isTemplateTail(node) && node.text.endsWith(last)
    const ends = !ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && node.text.startsWith(first)
    if (here) seen.part(starts ? last : '', ends ? first : '')
  }
  ts.forEachChild(node, (child) => look(child, here, seen))
}

const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ']
function* shortNames(taken: ReadonlySet<string>): Generator<string> {
  for (const first of ['', ...letters])
    for (const second of letters) if (!taken.has(first + second)) yield first + second
}

/** Which name becomes which, the most used the shortest; those that are used for anything but a class stay. */
export const namesOf = (): Map<string, string> => {
  const sheets = filesIn('src', /\.css$/)
  const counts = countedIn(sheets)
  const counted = new Set(counts.keys())
  const dropped = new Set(kept)
  const parts: ((name: string) => boolean)[] = []
  const seen: Seen = {
    inClass: (word) => void counts.set(word, (counts.get(word) ?? 0) + 1),
    elsewhere: (word) => void dropped.add(word),
    part: (start, end) =>
      void parts.push((name) => (start !== '' && name.startsWith(start)) || (end !== '' && name.endsWith(end))),
  }
  for (const code of [...filesIn('src', /\.tsx?$/), ...filesIn('types', /\.ts$/)])
    look(ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), false, seen)
  const taken = new Set(sheets.flatMap((sheet) => [...sheet.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name)))
  const mine = [...counts]
    .filter(([name, count]) => counted.has(name) && taken.has(name) && count > 0 && !dropped.has(name))
    .filter(([name]) => !parts.some((part) => part(name)))
    .sort(([a, often], [b, seldom]) => seldom - often || (a < b ? -1 : 1))
  const short = shortNames(taken)
  return new Map(mine.map(([name]) => [name, String(short.next().value)]))
}

/** Classes go over to the screen with every node, so the mini-program calls them by one or two letters. */
const rename = (assets: Assets): void => {
  const names = namesOf()
  const any = [...names.keys()].sort((a, b) => b.length - a.length).join('|')
  const inCode = new RegExp(`(?<=["'\` ])(?:${any})(?=["'\` ])`, 'g')
  const inSheet = new RegExp(`(?<=\\.)(?:${any})(?![\\w-])`, 'g')
  const shorter = (name: string): string => names.get(name) ?? name
  for (const file of Object.keys(assets)) {
    const where = file.endsWith('.wxss')
      ? inSheet
      : /\.js$/.test(file) && !/^(taro|vendors)\./.test(file)
        ? inCode
        : undefined
    const before = where && String(assets[file]?.source())
    const after = where && before?.replace(where, shorter)
    if (after !== undefined && after !== before) assets[file] = new sources.RawSource(after)
  }
}

/** Gives the mini-program's classes short names; H5 keeps those of the source. */
export default (ctx: Taro): void => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV === 'weapp') rename(assets)
  })
}
