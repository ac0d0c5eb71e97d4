import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RunningCloud, startCloud } from './support/cloud'

const FIXTURES = join(__dirname, 'fixtures')
const PEOPLE = { collection: 'members', id: '_id', openid: 'openid', name: 'name', note: 'place', kind: 'role' }
const options = { seedDir: join(FIXTURES, 'seed'), indexesFile: join(FIXTURES, 'indexes.json'), people: PEOPLE }
const temporary = () => mkdtempSync(join(tmpdir(), 'localcloud-state-'))

let cloud: RunningCloud
let wang: string

beforeAll(async () => {
  cloud = await startCloud({ ...options, secrets: ['SEAL_KEY'] })
  wang = await cloud.signIn('m1')
})
afterAll(() => cloud.close())

const edit = (name: string, before: object | null, after: object | null) => {
  const text = (doc: object | null) => doc && JSON.stringify(doc)
  return cloud.local('POST', `collections/${name}`, { before: text(before), after: text(after) })
}
const documents = async (name: string, of = cloud) =>
  ((await of.local('GET', `collections/${name}?limit=200`)) as { documents: object[] }).documents

describe('a document in the console', () => {
  it('is added, changed, deleted, and each is undone by the same call the other way round', async () => {
    const first = { _id: 'e1', left: 3, at: { $date: '2026-03-04T05:06:07.089Z' } }
    const second = { ...first, left: 4 }
    expect(await edit('seats', null, first)).toEqual({ before: null, after: JSON.stringify(first) })
    await edit('seats', first, second)
    expect(await documents('seats')).toEqual([second])
    await edit('seats', second, first)
    expect(await documents('seats')).toEqual([first])
    await edit('seats', first, null)
    expect(await documents('seats')).toEqual([])
    await edit('seats', null, first)
    expect(await documents('seats')).toEqual([first])
    await edit('seats', first, null)
  })

  it('gets an _id when it has none', async () => {
    const { after } = (await edit('seats', null, { left: 1 })) as { after: string }
    expect(JSON.parse(after)._id).toMatch(/^[0-9a-f]{32}$/)
    await edit('seats', JSON.parse(after), null)
  })

  it('is found by its _id', async () => {
    expect(await cloud.local('GET', 'collections/members?id=m2')).toMatchObject({ documents: [{ _id: 'm2' }] })
  })

  it('is not written over what somebody else changed meanwhile', async () => {
    await edit('seats', null, { _id: 'e2', left: 1 })
    await edit('seats', { _id: 'e2', left: 1 }, { _id: 'e2', left: 2 })
    await expect(edit('seats', { _id: 'e2', left: 1 }, { _id: 'e2', left: 9 })).rejects.toThrow('已被别处改动')
    await expect(edit('seats', { _id: 'e2', left: 1 }, null)).rejects.toThrow('已被别处改动')
    await edit('seats', { _id: 'e2', left: 2 }, null)
  })

  it.each<[string, unknown, unknown, RegExp]>([
    ['half a text', null, '{"a":', /不是完整的 JSON/],
    ['a list', null, '[1]', /must be an object/],
    ['an operator for a field', null, '{"_id":"x","$set":1}', /\$set/],
    ['another _id', '{"_id":"m1"}', '{"_id":"m2"}', /_id 不能改/],
    ['an _id that is taken', null, '{"_id":"m1"}', /已经有这个 _id/],
    ['nothing', null, null, /没有要改的内容/],
    ['a number', 1, 2, /EJSON/],
  ])('refuses %s', async (...[, before, after, words]) => {
    await expect(cloud.local('POST', 'collections/members', { before, after })).rejects.toThrow(words)
  })

  it('keeps to unique indexes', async () => {
    await edit('things', null, { _id: 't1', code: 'a' })
    await expect(edit('things', null, { _id: 't2', code: 'a' })).rejects.toThrow('E11000')
    await edit('things', { _id: 't1', code: 'a' }, null)
  })
})

describe('a whole state', () => {
  const folder = join(temporary(), 'monday')
  const upload = (path: string, bytes: string) =>
    fetch(`${cloud.url}/local/upload?path=${path}`, {
      method: 'POST',
      body: bytes,
      headers: { authorization: `Bearer ${wang}` },
    }).then((response) => response.json())
  const fileText = async (fileID: string) => {
    const { envelope } = await cloud.call('echo', { action: 'echo.download', input: { fileID } }, wang)
    return envelope.output
  }
  let fileID: string

  beforeAll(async () => {
    await cloud.local('POST', 'clock', { now: Date.parse('2026-12-01T00:00:00Z'), frozen: true })
    wang = await cloud.signIn('m1')
    fileID = (await upload('a/case.txt', 'monday')).fileID
    await edit('things', null, { _id: 't1', code: 'a', at: { $date: '2026-03-04T05:06:07.089Z' } })
    await cloud.local('POST', 'export', { folder })
    await edit('things', null, { _id: 't2', code: 'b' })
    await upload('a/case.txt', 'tuesday')
    await upload('a/more.txt', 'tuesday')
  })

  it('is a line of JSON for each document, and is taken back whole', async () => {
    const lines = readFileSync(join(folder, 'collections/things.jsonl'), 'utf8').trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { _id: 't1', code: 'a', at: { $date: '2026-03-04T05:06:07.089Z' } },
    ])
    await cloud.local('POST', 'clock', { advanceMs: 86_400_000 })
    expect(await cloud.local('POST', 'import', { folder })).toMatchObject({ files: 1, warnings: [] })
    expect(await documents('things')).toHaveLength(1)
    expect(await documents('members')).toHaveLength(4)
    expect(await fileText(fileID)).toBe('monday')
    expect(await cloud.local('GET', 'storage')).toMatchObject([{ path: 'a/case.txt' }])
    expect(await cloud.local('GET', 'clock')).toMatchObject({ now: Date.parse('2026-12-01T00:00:00Z'), frozen: true })
    await expect(edit('things', null, { _id: 't9', code: 'a' })).rejects.toThrow('E11000')
  })

  it('survives a restart with its files', async () => {
    const dataDir = temporary()
    const first = await startCloud({ ...options, dataDir })
    expect(await first.local('POST', 'import', { folder })).toMatchObject({
      warnings: [expect.stringContaining('other secrets')],
    })
    await first.kill()
    const second = await startCloud({ ...options, dataDir })
    expect(await documents('things', second)).toHaveLength(1)
    expect(await second.local('GET', 'clock')).toMatchObject({ frozen: true })
    await second.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('is named and listed, and exported again over itself', async () => {
    for (let n = 0; n < 2; n++) await cloud.local('POST', 'export', { folder: '周一' })
    expect(await cloud.local('GET', 'exports')).toEqual(['周一'])
    expect(existsSync(join(cloud.dataDir, 'states', '周一', 'manifest.json'))).toBe(true)
    await cloud.local('POST', 'import', { folder: '周一' })
    for (const name of ['../x', '', 'a/b', '.x']) {
      await expect(cloud.local('POST', 'export', { folder: name })).rejects.toThrow('BAD_REQUEST')
    }
  })

  it('is not exported over something else', async () => {
    const other = temporary()
    writeFileSync(join(other, 'thesis.txt'), 'x')
    await expect(cloud.local('POST', 'export', { folder: other })).rejects.toThrow('别的内容')
    expect(readFileSync(join(other, 'thesis.txt'), 'utf8')).toBe('x')
  })

  it.each<[string, (dir: string) => void]>([
    ['no manifest', (dir) => rmSync(join(dir, 'manifest.json'))],
    ['half a manifest', (dir) => writeFileSync(join(dir, 'manifest.json'), '{"format":')],
    ['a collection that is missing', (dir) => rmSync(join(dir, 'collections/things.jsonl'))],
    ['a line more', (dir) => appendFileSync(join(dir, 'collections/things.jsonl'), '{"_id":"z"}\n')],
    ['a changed byte', (dir) => writeFileSync(join(dir, 'clock.json'), '{"offsetMs":1,"frozenAt":null}\n')],
    ['a file that is missing', (dir) => rmSync(join(dir, 'files/000001'))],
    ['another file', (dir) => writeFileSync(join(dir, 'files/000001'), 'other')],
    ['a collection more', (dir) => writeFileSync(join(dir, 'collections/more.jsonl'), '{"_id":"z"}\n')],
  ])('with %s is refused, and the old state stays', async (_what, harm) => {
    const dir = join(temporary(), 'harmed')
    cpSync(folder, dir, { recursive: true })
    harm(dir)
    await edit('seats', null, { _id: 'kept', left: 1 })
    await expect(cloud.local('POST', 'import', { folder: dir })).rejects.toThrow('没有导入')
    expect(await documents('seats')).toEqual([{ _id: 'kept', left: 1 }])
    expect(await fileText(fileID)).toBe('monday')
    await edit('seats', { _id: 'kept', left: 1 }, null)
  })

  it('that breaks a unique index is refused whole, though its sums are right', async () => {
    const loose = await startCloud({ ...options, indexesFile: undefined })
    const dir = join(temporary(), 'twice')
    await loose.local('POST', 'export', { folder: dir })
    await loose.close()
    const strict = await startCloud({ indexesFile: strictIndexes() })
    await strict.local('POST', 'collections/members', { before: null, after: '{"_id":"kept","role":"x"}' })
    await expect(strict.local('POST', 'import', { folder: dir })).rejects.toThrow('E11000')
    expect(await documents('members', strict)).toEqual([{ _id: 'kept', role: 'x' }])
    await strict.close()
  })
})

const strictIndexes = () => {
  const file = join(temporary(), 'indexes.json')
  writeFileSync(file, JSON.stringify({ members: [{ name: 'role', keys: [['role', 1]], unique: true }] }))
  return file
}
