import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import type { Web, WebContext } from './answers'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
}
const HASHED = /[.-][0-9a-f]{8,}\./
const TEXT = /^text|json|svg|javascript/

interface Kept {
  version: number
  bytes: Buffer
  gzip?: Buffer
}
const kept = new Map<string, Kept>()

const withBar = (html: string): string => {
  const tag = '<script src="/local/bar.js"></script>'
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + tag) : tag + html
}

const load = (file: string): Kept => {
  const version = statSync(file).mtimeMs
  const known = kept.get(file)
  if (known?.version === version) return known
  const raw = readFileSync(file)
  const bytes = file.endsWith('.html') ? Buffer.from(withBar(raw.toString())) : raw
  const worth = TEXT.test(TYPES[extname(file)] ?? '') && bytes.length > 1000
  const fresh = { version, bytes, gzip: worth ? gzipSync(bytes) : undefined }
  kept.set(file, fresh)
  return fresh
}

const send = (c: WebContext, file: string): Response => {
  const { bytes, gzip } = load(file)
  const zipped = gzip && (c.req.header('accept-encoding') ?? '').includes('gzip')
  const headers: Record<string, string> = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
  }
  if (zipped) headers['content-encoding'] = 'gzip'
  return c.body(new Uint8Array(zipped ? gzip : bytes), 200, headers)
}

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>页面还没有构建</title><body style="font:16px/1.7 system-ui;max-width:34em;margin:3em auto;padding:0 1em">
<h1>云已经启动，页面还没有构建</h1><p>在项目目录运行 <code>npm start</code>，它会先构建网页再启动；然后刷新本页。</p>
<p>控制台在 <a href="/console">/console</a>。</p></body></html>`

const NO_PAGE = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>没有这个页面</title><body style="font:16px/1.7 system-ui;max-width:34em;margin:3em auto;padding:0 1em">
<h1>没有这个页面</h1><p>地址可能抄错了，或者页面已经搬走。<a href="/">回到首页</a></p></body></html>`

/** Does a path lie at `at` or below it? */
export const isBelow = (at: string, path: string): boolean => at === '/' || path === at || path.startsWith(`${at}/`)

const fileFor = (webDir: string, path: string): string | undefined => {
  const file = join(webDir, normalize(path))
  if (file !== webDir && !file.startsWith(webDir + sep)) return undefined
  return existsSync(file) && statSync(file).isFile() ? file : undefined
}

/** The web pages: files as they are, index.html for every page path of the browser's history at `webAt` and below. */
export const statics = (webDir: string | undefined, webAt: string): Hono<Web> => {
  const app = new Hono<Web>()
  app.get('*', (c) => {
    if (!isBelow(webAt, c.req.path) && extname(c.req.path) === '') return c.html(NO_PAGE, 404)
    if (!webDir || !existsSync(join(webDir, 'index.html'))) return c.html(NOT_BUILT, 503)
    const path = decodeURIComponent(c.req.path)
    const file = fileFor(normalize(webDir), path)
    if (file) return send(c, file)
    if (extname(path) !== '') return c.text('not found', 404)
    return send(c, join(webDir, 'index.html'))
  })
  return app
}
