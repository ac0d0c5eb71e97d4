import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { type AnyNode, parse } from 'acorn'
import { root } from '../../../config/tasks/install.mjs'

export const kb = 1024
const dist = path.join(root, 'dist/weapp')
const read = (name: string): string => readFileSync(path.join(dist, name), 'utf8')
const files = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(dist, name)).isFile())
const bytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + statSync(path.join(dist, name)).size, 0)

/** The modules that webpack wrote into a script, as they stand in it. */
const piecesOf = (code: string): string[] => {
  const pieces: string[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value) && isModules(value)) {
      for (const { value: module } of value.properties.filter((one) => one.type === 'Property'))
        pieces.push(code.slice(module.start, module.end))
      return
    }
    Object.values(value).forEach(visit)
  }
  visit(parse(code, { ecmaVersion: 2020 }))
  return pieces
}
const isNode = (value: object): value is AnyNode => 'type' in value
/** What webpack keeps modules in: an object whose values are all functions. */
const isModules = (value: object): value is Extract<AnyNode, { type: 'ObjectExpression' }> =>
  isNode(value) &&
  value.type === 'ObjectExpression' &&
  value.properties.length > 0 &&
  value.properties.every((one) => one.type === 'Property' && one.value.type === 'FunctionExpression')

const rulesOf = (style: string): string[] => style.split('}')
const size = (text: string): number => Buffer.byteLength(text)

/** Bytes of code modules that stand in a package although another one has them, and of style rules likewise. */
const repeated = (packages: readonly { files: string[] }[]): number => {
  const seen = new Map<string, number>()
  let again = 0
  packages.forEach(({ files: names }, at) => {
    const modules = names.filter((name) => name.endsWith('.js')).flatMap((name) => piecesOf(read(name)))
    const long = modules.filter((text) => size(text) >= 200)
    const rules = names.filter((name) => name.endsWith('.wxss')).flatMap((name) => rulesOf(read(name)))
    for (const text of [...long, ...rules]) {
      const first = seen.get(text)
      if (first === undefined) seen.set(text, at)
      else if (first !== at) again += size(text)
    }
  })
  return again
}

/** What `dist/weapp` weighs: bytes of the main package, of each subpackage, and what stands in several of them. */
export const weighPackages = () => {
  const { subPackages }: { subPackages: { root: string }[] } = JSON.parse(read('app.json'))
  const all = files()
  const packages = subPackages.map(({ root: at }) => ({ at, files: all.filter((name) => name.startsWith(`${at}/`)) }))
  const taken = new Set(packages.flatMap((one) => one.files))
  const subpackages = packages.map(({ at, files: names }) => ({ root: at, bytes: bytes(names) }))
  const total = subpackages.reduce((sum, one) => sum + one.bytes, 0)
  return {
    main: bytes(all.filter((name) => !taken.has(name))),
    subpackages: subpackages.sort((a, b) => b.bytes - a.bytes),
    total,
    repeatedShare: repeated(packages) / total,
    baseWxml: bytes(['base.wxml']),
  }
}
