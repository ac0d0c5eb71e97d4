import { attachToActivity } from '../../types/activity-files'
import { publish, roster, writeActivity } from '../../types/hosting'
import { activity } from '../../types/signing-up'
import { lesson } from '../support/activities'
import { type Cloud, startCloud } from '../support/cloud'
import { png } from '../support/papers'

jest.setTimeout(60_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
const place = 'yl/huangshan/lvdibei'

/** As the page does: into the colleague's own folder. */
const sent = async (who: { id: string; session: string }, bytes: Buffer, name: string): Promise<string> => {
  const answer = await fetch(`${cloud.url}/local/upload?path=activities/${who.id}/${name}`, {
    ...{ method: 'POST', body: new Uint8Array(bytes) },
    headers: { authorization: `Bearer ${who.session}` },
  })
  return (await answer.json()).fileID
}

it('shows residents the cover and the papers of an activity, as the cloud looked into them', async () => {
  const chen = await cloud.as('陈静')
  const cover = await chen.must(attachToActivity, { place, fileID: await sent(chen, png, 'a.png'), name: '封面.png' })
  const pdf = Buffer.from('%PDF-1.4 示例')
  const paper = await chen.must(attachToActivity, { place, fileID: await sent(chen, pdf, 'b.png'), name: '讲义.pdf' })
  expect([cover.file.type, paper.file.type]).toEqual(['png', 'pdf'])
  const terms = { ...lesson(Date.now()), files: [cover.file, paper.file] }
  const { id, rev } = await chen.must(writeActivity, { id: null, rev: 0, terms, why: '' })
  await chen.must(publish, { id, rev })
  const shown = await (await cloud.as('刘志强')).must(activity, { id })
  expect(shown.open.map(({ name, type }) => [name, type])).toEqual([
    ['封面.png', 'png'],
    ['讲义.pdf', 'pdf'],
  ])
  expect(Buffer.from(await (await fetch(shown.open[0]?.url ?? '')).arrayBuffer())).toEqual(png)
  expect(JSON.stringify(shown)).not.toContain(cover.file.seal)
  expect((await chen.must(roster, { id })).urls).toHaveLength(2)
})

it('takes no file that the cloud has not looked into, of another colleague, or that is no picture and no PDF', async () => {
  const [chen, guo] = [await cloud.as('陈静'), await cloud.as('郭磊')]
  const fileID = await sent(chen, png, 'c.png')
  const { file } = await chen.must(attachToActivity, { place, fileID, name: '封面.png' })
  const codeOf = async (of: object) => {
    const terms = { ...lesson(Date.now()), files: [{ ...file, ...of }] }
    const said = await chen.ask(writeActivity, { id: null, rev: 0, terms, why: '' })
    return said.ok ? 'ok' : said.failure.code
  }
  expect(await codeOf({ fileID: file.fileID.replace('checked', 'private') })).toBe('WRONG')
  expect(await codeOf({ type: 'pdf' })).toBe('WRONG')
  const foreign = await guo.ask(attachToActivity, { place, fileID, name: '封面.png' })
  expect(foreign).toMatchObject({ failure: { code: 'NO_FILE' } })
  const html = await sent(chen, Buffer.from('<html></html>'), 'd.png')
  const wrong = await chen.ask(attachToActivity, { place, fileID: html, name: '封面.png' })
  expect(wrong).toMatchObject({ failure: { code: 'WRONG_TYPE' } })
  const elsewhere = await chen.ask(attachToActivity, { place: 'yl/pengcheng/xuanwu', fileID, name: '封面.png' })
  expect(elsewhere).toMatchObject({ failure: { code: 'NOT_FOUND' } })
})
