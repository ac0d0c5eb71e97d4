import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { openBrowser } from '../browser'

const types: Record<string, string> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

/** Packed bytes of the files of a built page that a browser without a cache asks for until it is quiet. */
export const firstLoad = async (folder: string, address: string): Promise<number> => {
  const asked = new Set<string>()
  const server = createServer(({ url = '/' }, answer) => {
    const wanted = path.join(folder, new URL(url, 'http://a').pathname)
    const page = !path.extname(wanted)
    const file = page ? path.join(folder, 'index.html') : wanted
    if (!existsSync(file) || !statSync(file).isFile()) return void answer.writeHead(404).end()
    asked.add(file)
    answer.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
    answer.end(readFileSync(file))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const at = server.address()
  const port = typeof at === 'object' && at ? at.port : 0
  const browser = await openBrowser()
  const page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}${address}`, { waitUntil: 'networkidle' })
  await browser.close()
  server.closeAllConnections()
  await new Promise((closed) => server.close(closed))
  return [...asked].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
}
