import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundledCloud } from './support/bundle'
import { startCloud } from './support/cloud'

const folder = (name: string) => mkdtempSync(join(tmpdir(), `localcloud-${name}-`))

const ended = (flags: string[]): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(bundledCloud(), 'main.js'), ...flags])
    let said = ''
    child.stderr.on('data', (chunk) => {
      said += String(chunk)
    })
    child.once('exit', (code) => resolve({ code, said }))
  })

it('says in both languages that its port is taken', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const address = other.address()
  const port = typeof address === 'object' ? address?.port : 0
  const { code, said } = await ended([`--port=${port}`, `--data=${folder('port')}`])
  other.close()
  expect(code).toBe(1)
  expect(said).toMatch(/端口已被占用.*in use/)
})

it('keeps data, sessions and secrets over a restart, and seeds only once', async () => {
  const dataDir = folder('restart')
  const seedDir = folder('seed')
  const line = (n: number) => JSON.stringify({ _id: `m${n}`, openid: `o${n}`, name: '王秀英', sample: true })
  writeFileSync(join(seedDir, 'members.jsonl'), `${line(1)}\n`)
  const people = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'name', kind: 'kind' }
  const first = await startCloud({ dataDir, seedDir, people })
  const session = await first.signIn('m1')
  await first.close()
  writeFileSync(join(seedDir, 'members.jsonl'), `${line(1)}\n${line(2)}\n`)
  const second = await startCloud({ dataDir, seedDir, people })
  expect(await second.local('GET', 'people')).toHaveLength(1)
  expect((await second.call('echo', { action: 'echo.who' }, session)).envelope).toMatchObject({
    ok: true,
    output: { OPENID: 'o1' },
  })
  await second.close()
})

describe('pages', () => {
  it('are served with the bar in front, compressed, and for every path of the history', async () => {
    const webDir = folder('web')
    mkdirSync(join(webDir, 'js'))
    writeFileSync(
      join(webDir, 'index.html'),
      `<!doctype html><html><head><title>云社区</title></head><body>${'页面'.repeat(600)}</body></html>`,
    )
    writeFileSync(join(webDir, 'js/app.0123abcd.js'), 'var a = 1')
    const cloud = await startCloud({ webDir })
    const page = await fetch(`${cloud.url}/pages/service/index?id=1`)
    expect(await page.text()).toContain('<head><script src="/local/bar.js"></script><title>')
    expect([page.headers.get('cache-control'), page.headers.get('content-encoding')]).toEqual(['no-cache', 'gzip'])
    const script = await fetch(`${cloud.url}/js/app.0123abcd.js`)
    expect(script.headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${cloud.url}/js/missing.js`)).status).toBe(404)
    expect((await fetch(`${cloud.url}/..%2f..%2fetc%2fpasswd`)).status).not.toBe(500)
    expect(await (await fetch(`${cloud.url}/local/bar.js`)).text()).toContain('cloud-session')
    expect(await (await fetch(`${cloud.url}/console`)).text()).toContain('控制台')
    expect((await (await fetch(`${cloud.url}/local/nothing`)).json()).failure.code).toBe('NOT_FOUND')
    await cloud.close()
  })

  it('say what to build when they are missing', async () => {
    const cloud = await startCloud()
    expect(await (await fetch(cloud.url)).text()).toContain('npm start')
    await cloud.close()
  })
})
