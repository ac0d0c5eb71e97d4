import { readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { sources } from 'webpack'

/** What webpack knows of a file that it is about to write. */
type Source = { source(): string | Buffer }
type Assets = Record<string, Source>

/** Where a shared piece of code lives, by the packages that use it. */
type Homes = {
  /** Packages for residents, in the order in which a piece prefers them as its home. */
  residents: readonly string[]
  /** The staff's package that keeps what most of them share. */
  staff: string
  /** A package that would take fewer bytes than this from another one keeps a copy and waits for nobody. */
  copied: number
  /** A style that this many packages use goes to the main package: WeChat reads no style of another package. */
  styled: number
}

const text = (assets: Assets, name: string): string => String(assets[name]?.source() ?? '')
const put = (assets: Assets, name: string, content: string): void => {
  assets[name] = new sources.RawSource(content)
}

type Piece = { name: string; code: string; users: string[]; home: string }
const main = ''
const under = (root: string, name: string): string => (root === main ? name : `${root}/${name}`)
const shared = 'shared.js'
const common = /^(.+)\/sub-common\/([^/]+)\.(js|wxss)$/

/** Everything that Taro copied into several packages, with those packages. */
const piecesOf = (assets: Assets, ending: string): Map<string, Piece> => {
  const pieces = new Map<string, Piece>()
  for (const file of Object.keys(assets)) {
    const [, root, name, found] = common.exec(file) ?? []
    if (root === undefined || name === undefined || found !== ending) continue
    const piece = pieces.get(name) ?? { name, code: text(assets, file), users: [], home: main }
    piece.users.push(root)
    pieces.set(name, piece)
  }
  return pieces
}

const homeOf = (users: readonly string[], { residents, staff }: Homes): string => {
  const theirs = residents.filter((root) => users.includes(root))
  if (theirs.length === residents.length) return main
  return theirs[0] ?? (users.length > 2 ? staff : (users[0] ?? staff))
}

/** Pairs `package home` of which the package would take so little that it keeps copies. */
const copiedPairs = (pieces: Iterable<Piece>, limit: number): Set<string> => {
  const taken = new Map<string, number>()
  for (const { users, home, code } of pieces)
    for (const user of users)
      if (home !== main && user !== home)
        taken.set(`${user} ${home}`, (taken.get(`${user} ${home}`) ?? 0) + code.length)
  return new Set([...taken].filter(([, size]) => size < limit).map(([pair]) => pair))
}

const asked = /require\("([^"]+)"\);?/g
const start = /^"use strict";|^(?:require\("[^"]+"\);?)+/
/** A page's file without what it requires first, and what that is. */
const apart = (code: string): { asks: string[]; rest: string } => {
  let rest = code.replace(start, '')
  const head = /^(?:require\("[^"]+"\);?)+/.exec(rest)?.[0] ?? ''
  rest = rest.slice(head.length)
  return { asks: [...head.matchAll(asked)].map(([, file]) => file ?? ''), rest }
}

const relative = (from: string, to: string): string => {
  const way = path.posix.relative(path.posix.dirname(from), to)
  return way.startsWith('.') ? way : `./${way}`
}
const quoted = (from: string, to: string): string => JSON.stringify(relative(from, to))

/** A page that waits for other packages: it is registered at once, and its own code runs when they are there. */
const waiting = (file: string, parts: { near: string[]; far: string[]; rest: string; shares: string[] }): string => {
  const near = parts.near.map((one) => `require(${quoted(file, one)});`).join('')
  const far = parts.far.map((one) => `require.async(${quoted(file, one)})`).join(',')
  const hold = `require(${quoted(file, 'hold.js')})(${JSON.stringify(parts.shares)},function(){return [${far}]})`
  return `"use strict";${near}(function(Page){${parts.rest}\n})(${hold});`
}

/** What may be shared stands in the page's code: Taro takes it out of the page's json. */
const sharesOf = (code: string): string[] =>
  ['AppMessage', 'Timeline']
    .filter((way) => new RegExp(`enableShare${way}:(!0|true)`).test(code))
    .map((way) => `onShare${way}`)

/** Gives each shared piece one home and lets the pages of other packages ask for it there. */
const settleCode = (assets: Assets, roots: readonly string[], homes: Homes): void => {
  const pieces = piecesOf(assets, 'js')
  for (const piece of pieces.values()) piece.home = homeOf(piece.users, homes)
  const copied = copiedPairs(pieces.values(), homes.copied)
  const homeFor = (root: string, { home }: Piece): string => (copied.has(`${root} ${home}`) ? root : home)
  const kept = new Map<string, string[]>()
  for (const piece of pieces.values()) {
    for (const home of new Set([piece.home, ...piece.users.map((user) => homeFor(user, piece))]))
      kept.set(home, [...(kept.get(home) ?? []), piece.code.replace('"use strict";', '')])
    for (const user of piece.users) delete assets[`${user}/sub-common/${piece.name}.js`]
  }
  for (const [home, codes] of kept) put(assets, under(home, shared), `"use strict";${codes.join(';')}`)
  for (const file of Object.keys(assets)) {
    const root = roots.find((one) => file.startsWith(`${one}/`))
    if (root === undefined || !file.endsWith('.js') || file === under(root, shared)) continue
    settlePage(assets, file, { root, pieces, homeFor })
  }
}

type Place = { root: string; pieces: Map<string, Piece>; homeFor(root: string, piece: Piece): string }
const settlePage = (assets: Assets, file: string, { root, pieces, homeFor }: Place): void => {
  const { asks, rest } = apart(text(assets, file))
  const wanted = new Set<string>()
  for (const ask of asks) {
    const piece = pieces.get(path.posix.basename(ask, '.js'))
    const here = path.posix.join(path.posix.dirname(file), ask)
    wanted.add(piece ? under(homeFor(root, piece), shared) : here)
  }
  if (wanted.size === 0) return
  const near = [...wanted].filter((one) => one === shared || one.startsWith(`${root}/`))
  const far = [...wanted].filter((one) => !near.includes(one))
  if (far.length > 0) put(assets, file, waiting(file, { near, far, rest, shares: sharesOf(rest) }))
  else put(assets, file, `"use strict";${near.map((one) => `require(${quoted(file, one)});`).join('')}${rest}`)
}

/** Styles that many packages use stand once, in the main package. */
const settleStyles = (assets: Assets, { styled }: Homes): void => {
  const many = [...piecesOf(assets, 'wxss').values()].filter(({ users }) => users.length >= styled)
  if (many.length === 0) return
  for (const { name, users } of many) for (const user of users) delete assets[`${user}/sub-common/${name}.wxss`]
  const gone = new RegExp(`@import "[^"]*sub-common/(${many.map(({ name }) => name).join('|')})\\.wxss";\\n?`, 'g')
  for (const file of Object.keys(assets)) {
    if (!file.endsWith('.wxss')) continue
    const before = text(assets, file)
    const after = before.replace(gone, '')
    if (after !== before) put(assets, file, after)
  }
  const sheet = 'app-origin.wxss'
  put(assets, sheet, [text(assets, sheet), ...many.map(({ code }) => code)].join('\n'))
}

const settle = (assets: Assets, homes: Homes): void => {
  const app: { subPackages: { root: string }[] } = JSON.parse(text(assets, 'app.json'))
  settleCode(
    assets,
    app.subPackages.map(({ root }) => root),
    homes,
  )
  settleStyles(assets, homes)
  const hold = readFileSync(path.join(__dirname, 'hold.js'), 'utf8')
  put(assets, 'hold.js', transformSync(hold, { minify: true, target: 'es5', charset: 'utf8' }).code)
}

type Taro = { modifyBuildAssets(change: (given: { assets: Assets }) => void): void }

const homes: Homes = {
  residents: ['apply', 'mine', 'coming', 'voice', 'meet'],
  staff: 'admin/queue',
  copied: 4_000,
  styled: 8,
}

/** Every shared piece of the mini-program stands in one package instead of a copy in each: see src/README.md. */
export default (ctx: Taro): void => {
  ctx.modifyBuildAssets(({ assets }) => {
    if (process.env.TARO_ENV === 'weapp') settle(assets, homes)
  })
}
