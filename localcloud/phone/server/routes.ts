import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import type { Web, WebContext } from '../../front/answers'
import { deskDocument, screenDocument, screenPolicy } from './documents'
import { Folder, remembered } from './folder'
import { packageOf, readProgram } from './program'
import { regions } from './regions'
import { scriptOf, templatesOf } from './script'
import { compileStyle, type Style } from './style'
import { compileTemplates } from './template'

const SCRIPT = 'text/javascript; charset=utf-8'
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

/** A drawing must not run what is written in it. */
const picture = {
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}

const zipped = new Map<string, Buffer>()

const send = (c: WebContext, text: string, type: string): Response => {
  const tag = `"${createHash('sha1').update(text).digest('base64url')}"`
  const headers = { 'content-type': type, 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' }
  if (c.req.header('if-none-match') === tag) return c.body(null, 304, headers)
  if (!(c.req.header('accept-encoding') ?? '').includes('gzip')) return c.body(text, 200, headers)
  const bytes = zipped.get(tag) ?? gzipSync(text, { level: 6 })
  zipped.set(tag, bytes)
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'content-encoding': 'gzip' })
}

const hiddenIn = (c: WebContext): string[] => (c.req.query('hide') ?? '').split(',').filter(Boolean)

/** A built mini-program in the shapes in which the phone's screen asks for it. */
const served = (dir: string) => {
  const folder = new Folder(dir)
  const endingWith = (...ends: string[]) => folder.files().filter((file) => ends.some((end) => file.endsWith(end)))
  const program = remembered(() => readProgram(folder))
  const templates = remembered((files) => compileTemplates(folder, files))
  const styles = remembered((files) => {
    const { components } = program(folder, endingWith('.json'))
    const kept: Record<string, Style> = {}
    for (const file of files) {
      const path = file.slice(0, -'.wxss'.length)
      if (path === 'app' || components[path])
        kept[path] = compileStyle(folder, file, components[path]?.component === true)
    }
    return kept
  })
  const scripts = (root: string, hide: string[]) => {
    const { roots } = program(folder, endingWith('.json'))
    const own = endingWith('.js').filter((file) => packageOf(roots, file) === root)
    return `__phone.scripts(${JSON.stringify(root)},${scriptOf(folder, own, hide)});`
  }
  const whole = (hide: string[]) => {
    const compiled = templates(folder, endingWith('.wxml', '.wxs'))
    const known = { ...program(folder, endingWith('.json')), styles: styles(folder, endingWith('.wxss')) }
    const told = JSON.stringify({ ...known, warnings: compiled.warnings })
    return `__phone.program(${told});__phone.templates(${templatesOf(compiled.code, hide)});${scripts('', hide)}`
  }
  return { folder, scripts, whole }
}

const client = (c: WebContext): Response => {
  const file = join(__dirname, 'phone', c.req.param('file') ?? '')
  if (!/^[a-z]+\.js(\.map)?$/.test(c.req.param('file') ?? '') || !existsSync(file)) return c.text('not found', 404)
  return send(c, readFileSync(file, 'utf8'), SCRIPT)
}

/** The phone on the table: `/phone` is the desk, `/phone/screen` what the phone shows. */
export const phone = (dir: string | undefined): Hono<Web> => {
  const app = new Hono<Web>()
  if (!dir) return app
  const { folder, scripts, whole } = served(dir)
  app.get('/phone', (c) => c.html(deskDocument))
  app.get('/phone/screen', (c) => c.html(screenDocument, 200, { 'content-security-policy': screenPolicy }))
  app.get('/phone/client/:file', client)
  app.get('/phone/program.js', (c) => send(c, whole(hiddenIn(c)), SCRIPT))
  app.get('/phone/package.js', (c) => send(c, scripts(c.req.query('root') ?? '', hiddenIn(c)), SCRIPT))
  app.get('/phone/regions.json', (c) => send(c, regions(), 'application/json'))
  app.get('/phone/app/*', (c) => {
    const path = decodeURIComponent(c.req.path).slice('/phone/app/'.length)
    const file = folder.at(path)
    const type = MEDIA[path.slice(path.lastIndexOf('.') + 1).toLowerCase()]
    if (!file || !type) return c.text('not found', 404)
    return c.body(new Uint8Array(readFileSync(file)), 200, { ...picture, 'content-type': type })
  })
  return app
}
