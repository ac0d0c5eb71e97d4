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
    expect(envelope.output).toMatchObject({ OPENID: 'oWang', APPID: 'wx0000000000000000', SOURCE: 'wx_client', ENV: 'local-0001' })
  })
})
