import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }

let cloud: RunningCloud
let wang: string

beforeAll(async () => {
  cloud = await startCloud({
    seedDir: join(FIXTURES, 'seed'),
    indexesFile: join(FIXTURES, 'indexes.json'),
    people: PEOPLE,
    secrets: ['SEAL_KEY'],
  })
  wang = await cloud.signIn('m1')
})
afterAll(() => cloud.close())

const codeOf = async (name: string, body: unknown, session?: string) =>
  (await cloud.call(name, body, session)).envelope.failure?.code

describe('a call from a page', () => {
  it('reaches the function as WeChat would bring it', async () => {
    const { envelope, requestId } = await cloud.call('echo', { action: 'echo.event', key: 'k1', input: { a: 1 } }, wang)
    expect(envelope.output).toEqual({
      action: 'echo.event',
      key: 'k1',
      input: { a: 1 },
      userInfo: { appId: 'wx0000000000000000', openId: 'oWang' },
    })
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('carries the identity of its session and nobody else', async () => {
    const { envelope } = await cloud.call('echo', { action: 'echo.who' }, wang)
    expect(envelope.output).toMatchObject({
      OPENID: 'oWang',
      APPID: 'wx0000000000000000',
      SOURCE: 'wx_client',
      ENV: 'local-0001',
    })
  })
})

describe('what the gateway itself refuses', () => {
  it.each<[string, string, unknown, boolean, string]>([
    ['a body that is not JSON', 'echo', '{nope', true, 'BAD_REQUEST'],
    ['a list', 'echo', [1], true, 'BAD_REQUEST'],
    ['a call without an action', 'echo', { input: {} }, true, 'BAD_REQUEST'],
    ['an unknown function', 'nobody', { action: 'a.b' }, true, 'UNKNOWN_FUNCTION'],
    ['a path for a name', '..%2Fecho', { action: 'a.b' }, true, 'UNKNOWN_FUNCTION'],
    ['too much', 'echo', { action: 'echo.event', input: 'x'.repeat(101 * 1024) }, true, 'TOO_LARGE'],
    ['nobody in particular', 'echo', { action: 'echo.who' }, false, 'NO_SESSION'],
    ['a function that throws', 'echo', { action: 'echo.throw' }, true, 'FUNCTION_FAILED'],
    ['a function that crashes', 'echo', { action: 'echo.exit' }, true, 'FUNCTION_FAILED'],
    ['a function that hangs', 'echo', { action: 'echo.hang' }, true, 'FUNCTION_TIMEOUT'],
  ])('%s', async (...[, name, body, signed, code]) => {
    const { envelope, status } = await cloud.call(name, body, signed ? wang : undefined)
    expect(envelope).toMatchObject({
      ok: false,
      failure: { code, message: expect.stringMatching(/[\u4e00-\u9fff]/) },
      requestId: expect.any(String),
    })
    expect(JSON.stringify(envelope)).not.toMatch(/ at |\.js/)
    expect(status).toBe(code === 'BAD_REQUEST' ? 400 : 200)
  })

  it('a forged session', async () => {
    const [payload = '', signature = ''] = wang.split('.')
    const other = Buffer.from(JSON.stringify({ openid: 'oReal', memberId: 'm9' })).toString('base64url')
    expect(await codeOf('echo', { action: 'echo.who' }, `${other}.${signature}`)).toBe('NO_SESSION')
    expect(await codeOf('echo', { action: 'echo.who' }, `${payload}.x`)).toBe('NO_SESSION')
  })

  it('another host name, because of DNS rebinding', async () => {
    const { request } = await import('node:http')
    const status = await new Promise((resolve) => {
      request(`${cloud.url}/local/people`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.statusCode),
      ).end()
    })
    expect(status).toBe(403)
  })
})

it('takes nothing that another site posts from its pages', async () => {
  const post = (path: string) =>
    fetch(`${cloud.url}${path}`, { method: 'POST', body: '{}', headers: { origin: 'https://evil.example' } })
  expect((await post('/local/clock')).status).toBe(403)
  expect((await post('/admin')).status).toBe(403)
})

it('passes a declared failure of the function through', async () => {
  const { envelope, status } = await cloud.call('echo', { action: 'echo.fail' }, wang)
  expect([status, envelope]).toEqual([200, { ok: false, failure: { code: 'CLOSED', message: '报名已截止' } }])
})

it('counts database round trips, those of nested calls too', async () => {
  expect((await cloud.call('echo', { action: 'echo.reads', input: { times: 3 } }, wang)).roundTrips).toBe(3)
  expect(
    (await cloud.call('echo', { action: 'echo.nested', input: { action: 'echo.slow-who' } }, wang)).roundTrips,
  ).toBe(1)
})

it('lists the sample people and signs in nobody else', async () => {
  expect(await cloud.local('GET', 'people')).toEqual([
    { memberId: 'm1', name: '王秀英', note: '绿地北社区', kind: 'resident', openid: 'oWang' },
    { memberId: 'm2', name: '李建国', note: '绿地北社区', kind: 'resident', openid: 'oLi' },
    { memberId: 's1', name: '赵敏', note: '绿地北社区 · 受理员', kind: 'staff', openid: 'oZhao' },
  ])
  await expect(cloud.signIn('m9')).rejects.toThrow('UNKNOWN_MEMBER')
})

it('gives functions the same secret every time', async () => {
  const { envelope } = await cloud.call('echo', { action: 'echo.env', input: { name: 'SEAL_KEY' } }, wang)
  expect(Buffer.from(String(envelope.output), 'base64')).toHaveLength(32)
})

it('keeps the machine and the session secret to itself', async () => {
  for (const name of ['HOME', 'LOCALCLOUD_SESSION']) {
    expect((await cloud.call('echo', { action: 'echo.env', input: { name } }, wang)).envelope.output).toBeNull()
  }
})

describe('files', () => {
  const upload = (path: string, bytes: string, session = wang) =>
    fetch(`${cloud.url}/local/upload?path=${encodeURIComponent(path)}`, {
      method: 'POST',
      body: bytes,
      headers: { authorization: `Bearer ${session}` },
    }).then((r) => r.json())

  it('go up from a page and come down through a signed address', async () => {
    const output = await upload('cases/c1/身份证.png', 'picture')
    expect(output.fileID).toBe('cloud://local-0001.6c6f-local-0001/cases/c1/身份证.png')
    const { envelope } = await cloud.call(
      'echo',
      { action: 'echo.file', input: { path: 'a/b.html', text: '<script>1</script>' } },
      wang,
    )
    const { url, text } = envelope.output as { url: string; text: string }
    expect(text).toBe('<script>1</script>')
    const response = await fetch(url)
    expect(response.headers.get('content-disposition')).toContain('attachment')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await fetch(url.replace(/sign=.{4}/, 'sign=0000'))).status).toBe(403)
    expect((await fetch(url.replace('b.html', 'c.html'))).status).toBe(403)
  })

  it('expire with the time of the cloud', async () => {
    const { envelope } = await cloud.call('echo', { action: 'echo.file', input: { path: 'a/c.png', text: 'p' } }, wang)
    const { url } = envelope.output as { url: string }
    expect((await fetch(url)).headers.get('content-type')).toBe('image/png')
    await cloud.local('POST', 'clock', { advanceMs: 3 * 3600 * 1000 })
    expect((await fetch(url)).status).toBe(403)
    await cloud.local('POST', 'clock', { now: Date.now() })
  })

  it('are deleted by functions', async () => {
    const output = await upload('gone.txt', 'x')
    const { envelope } = await cloud.call('echo', { action: 'echo.forget', input: output }, wang)
    expect(envelope.output).toMatchObject([{ status: 0 }])
    expect((await cloud.call('echo', { action: 'echo.forget', input: output }, wang)).envelope.output).toMatchObject([
      { status: -503003 },
    ])
  })

  it('are read and removed from a page by the one who put them there, and by nobody else', async () => {
    const { fileID } = await upload('own.txt', 'mine')
    const ask = (action: string, session: string) =>
      fetch(`${cloud.url}/client/files`, {
        method: 'POST',
        body: JSON.stringify({ action, files: [fileID, 'cloud://elsewhere/x'] }),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${session}` },
      }).then((r) => r.json())
    const stranger = await cloud.signIn('m2')
    for (const action of ['urls', 'delete'])
      expect(await ask(action, stranger)).toMatchObject({ fileList: [{ status: -503002 }, { status: -503003 }] })
    const { fileList } = await ask('urls', wang)
    expect(await (await fetch(fileList[0].tempFileURL)).text()).toBe('mine')
    expect(await ask('delete', wang)).toMatchObject({ fileList: [{ status: 0 }, { status: -503003 }] })
    expect(await ask('urls', wang)).toMatchObject({ fileList: [{ status: -503003 }, { status: -503003 }] })
    expect((await ask('rename', wang)).failure.code).toBe('BAD_REQUEST')
    expect((await ask('urls', 'nobody')).failure.code).toBe('NO_SESSION')
  })

  it('stay with the one who put them there, and inside the storage', async () => {
    await upload('mine.txt', 'x')
    expect((await upload('mine.txt', 'y', await cloud.signIn('m2'))).ok).toBe(false)
    for (const path of ['../x', '/x', 'a//b', 'a/../b', 'a?b', '']) expect((await upload(path, 'x')).ok).toBe(false)
    expect((await upload('x.txt', 'x', 'nobody')).failure.code).toBe('NO_SESSION')
  })
})

it('loses a reply on purpose, with the work done', async () => {
  await cloud.local('POST', 'faults', { rules: [{ action: 'call', nth: 1, kind: 'lost-reply' }] })
  await expect(cloud.call('echo', { action: 'echo.log', input: { text: 'lost' } }, wang)).rejects.toThrow()
  await cloud.local('DELETE', 'faults')
  const calls = (await cloud.local('GET', 'calls')) as { action: string; ok: boolean; requestId: string }[]
  expect(calls[0]).toMatchObject({ action: 'echo.log', ok: true })
  expect(await cloud.local('GET', `logs?requestId=${calls[0]?.requestId}`)).toMatchObject([
    { level: 'log', text: 'said lost' },
  ])
})

it('serves HTTP access without any identity', async () => {
  const response = await fetch(`${cloud.url}/http/echo/pay?x=1`, { method: 'POST', body: 'paid' })
  expect([response.status, response.headers.get('x-mine'), await response.text()]).toEqual([
    201,
    'yes',
    'POST /pay paid',
  ])
})

it('shows collections', async () => {
  const collections = (await cloud.local('GET', 'collections')) as { name: string }[]
  expect(collections).toContainEqual({ name: 'members', count: 4, indexes: [] })
  const page = (await cloud.local('GET', 'collections/members?limit=3')) as {
    documents: { _id: string }[]
    next: string
  }
  expect([page.documents.length, page.next]).toEqual([3, 'm9'])
})
