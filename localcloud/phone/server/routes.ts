import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Hono } from 'hono'
import type { Web, WebContext } from '../../front/answers'
import { isBelow } from '../../front/static'
import { pageAt } from '../addresses'
import { Built, type Script } from './built'
import { deskDocument, screenDocument, screenPolicy } from './documents'
import { regions } from './regions'
import { send, sum } from './send'

const MEDIA: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  wav: 'audio/wav',
}

const areas = { text: regions(), version: sum(regions()), type: 'application/json; charset=utf-8' }

/** A drawing must not run what is written in it. */
const picture = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

const hiddenIn = (c: WebContext): string[] => (c.req.query('hide') ?? '').split(',').filter(Boolean)

const clients = new Map<string, { at: number; script: Script }>()

/** A script of the phone's own, as it was bundled. */
const clientScript = (name: string): Script | undefined => {
  const file = join(__dirname, 'phone', name)
  if (!/^[a-z]+\.js(\.map)?$/.test(name) || !existsSync(file)) return undefined
  const at = statSync(file).mtimeMs
  const known = clients.get(name)
  if (known?.at === at) return known.script
  const text = readFileSync(file, 'utf8')
  const script = { text, version: sum(text) }
  clients.set(name, { at, script })
  return script
}

const client = (c: WebContext): Response => {
  const script = clientScript(c.req.param('file') ?? '')
  return script ? send(c, script) : c.text('not found', 404)
}

/** The inside of the phone, with the versions of what it loads. */
const screen = (c: WebContext, built: Built): Response => {
  const addresses = {
    client: `/phone/client/screen.js?v=${clientScript('screen.js')?.version}`,
    program: `/phone/program.js?v=${built.whole([]).version}`,
  }
  return c.body(screenDocument(addresses), 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': screenPolicy,
    'cache-control': 'no-cache',
  })
}

/** An address that somebody kept, of a page of the program: the desk opens the phone there. */
const deskAt = (c: WebContext, page: string): Response => {
  const query = new URL(c.req.url).search.slice(1)
  return c.redirect(`/?path=${encodeURIComponent(page)}${query ? `&${query}` : ''}`)
}

interface Folders {
  weappDir?: string
  webDir?: string
  webAt?: string
}

/** The phone on the table: `/` is the desk, `/phone/screen` what the phone shows; below `webAt` are the web pages. */
export const phone = ({ weappDir, webDir, webAt = '/' }: Folders): Hono<Web> => {
  const app = new Hono<Web>()
  if (!weappDir) return app
  const built = new Built(weappDir)
  const web = webDir && webAt !== '/' ? webAt : undefined
  app.get('/', (c) => c.html(deskDocument(web)))
  app.get('/phone', (c) => c.redirect(`/${new URL(c.req.url).search}`))
  app.get('/phone/screen', (c) => screen(c, built))
  app.get('/phone/client/:file', client)
  app.get('/phone/program.js', (c) => send(c, built.whole(hiddenIn(c))))
  app.get('/phone/package.js', (c) => send(c, built.scripts(c.req.query('root') ?? '', hiddenIn(c))))
  app.get('/phone/regions.json', (c) => send(c, areas))
  app.get('/phone/app/*', (c) => {
    const path = decodeURIComponent(c.req.path).slice('/phone/app/'.length)
    const file = built.folder.at(path)
    const type = MEDIA[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
    if (!file || !type) return c.text('not found', 404)
    return c.body(new Uint8Array(readFileSync(file)), 200, { ...picture, 'content-type': type })
  })
  app.get('*', (c, next) => {
    const page = web && isBelow(web, c.req.path) ? undefined : pageAt(built.pages(), c.req.path)
    return page ? Promise.resolve(deskAt(c, page)) : next()
  })
  return app
}
