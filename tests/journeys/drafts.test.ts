import { form as formOf, resubmit, submit } from '../../types/applying'
import { show } from '../../types/catalog'
import { draft, drafts, dropDraft, keepDraft } from '../../types/drafts'
import { submitFor } from '../../types/helping'
import { erase } from '../../types/privacy'
import { approve, claim, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { documents } from '../support/documents'
import { consentFor, paperOf } from '../support/helped'
import { fill, gather } from '../support/papers'

jest.setTimeout(60_000)
const subject = 'apply:MZ-001'
const code = 'MZ-001'
/** Every call comes from another phone unless it says from which. */
let devices = 0
let cloud: Cloud
let wang: Neighbour
let liu: Neighbour
beforeEach(async () => {
  cloud = await startCloud()
  wang = await cloud.as('王秀英')
  liu = await cloud.as('刘志强')
})
afterEach(() => cloud.stop())

const codeOf = (answer: { ok: boolean; failure?: { code: string } }) => (answer.ok ? 'ok' : answer.failure?.code)
const serviceOf = async () => (await wang.must(show, { code })).service
const phoneKey = async () => (await serviceOf()).fields.find(({ kind }) => kind === 'phone')?.key ?? ''
const plainKey = async () => (await serviceOf()).fields.find(({ kind }) => kind === 'name')?.key ?? ''
const keep = async (form: Record<string, string>, edition = 0, more: object = {}) =>
  wang.ask(keepDraft, { subject, code, form, files: [], edition, device: `d-${++devices}`, ...more })

it('finds on another device what was typed, with numbers masked and never kept', async () => {
  const [name, phone] = [await plainKey(), await phoneKey()]
  const files = await gather(wang, await serviceOf())
  const kept = await keep({ [name]: '王秀英', [phone]: '13877776543' }, 0, { files })
  expect(kept.ok).toBe(true)
  const found = (await wang.must(draft, { subject })).draft
  expect(found).toMatchObject({ form: { [name]: '王秀英' }, files, lost: [], edition: kept.ok && kept.output.edition })
  expect(found?.hints).toEqual([{ key: phone, shown: '138****6543' }])
  expect(JSON.stringify(await documents(cloud, 'drafts'))).not.toContain('13877776543')
  const [row] = (await wang.must(drafts, {})).items
  expect(row).toMatchObject({ subject, code, forWhom: null, title: (await serviceOf()).title })
  expect((row?.until ?? 0) - (row?.at ?? 0)).toBe(30 * 86_400_000)
})

it('keeps nothing of a number that is not whole yet', async () => {
  const phone = await phoneKey()
  await keep({ [phone]: '1387777' })
  expect(JSON.stringify(await documents(cloud, 'drafts'))).not.toContain('1387')
})

it('lets an older device overwrite nothing, and the person choose', async () => {
  const name = await plainKey()
  const first = await keep({ [name]: '王秀' })
  const edition = first.ok ? first.output.edition : 0
  const newer = await keep({ [name]: '王秀英' }, edition)
  expect(codeOf(newer)).toBe('ok')
  expect(codeOf(await keep({ [name]: '王' }, edition))).toBe('OTHER_DEVICE')
  expect(codeOf(await keep({ [name]: '王' }, 0))).toBe('OTHER_DEVICE')
  expect((await wang.must(draft, { subject })).draft?.form[name]).toBe('王秀英')
  // The same words from a device that does not know the edition are no conflict.
  expect(codeOf(await keep({ [name]: '王秀英' }, 0))).toBe('ok')
  const chosen = (await wang.must(draft, { subject })).draft?.edition ?? 0
  expect(codeOf(await keep({ [name]: '王' }, chosen))).toBe('ok')
})

it('takes newer words of the same phone, whatever it heard of its last writing', async () => {
  const name = await plainKey()
  await keep({ [name]: '王' }, 0, { device: 'd-same' })
  expect(codeOf(await keep({ [name]: '王秀英' }, 0, { device: 'd-same' }))).toBe('ok')
  expect((await wang.must(draft, { subject })).draft).toMatchObject({ form: { [name]: '王秀英' }, device: 'd-same' })
})

it('never uses an edition again, so that a draft thrown away and begun anew is not taken for the old one', async () => {
  const name = await plainKey()
  const first = await keep({ [name]: '王秀' })
  const old = first.ok ? first.output.edition : 0
  await wang.must(dropDraft, { subject, edition: old })
  await keep({ [name]: '刘志强' })
  expect(codeOf(await keep({ [name]: '王秀' }, old))).toBe('OTHER_DEVICE')
})

it('throws away only what the device has seen', async () => {
  const name = await plainKey()
  const first = await keep({ [name]: '王秀' })
  const edition = first.ok ? first.output.edition : 0
  await keep({ [name]: '王秀英' }, edition)
  await wang.must(dropDraft, { subject, edition })
  expect((await wang.must(draft, { subject })).draft?.form[name]).toBe('王秀英')
})

it('is empty once it was handed in, though the page heard nothing, and stays after a failed handing in', async () => {
  const service = await serviceOf()
  const files = await gather(wang, service)
  const form = fill(service.fields)
  await wang.must(keepDraft, { subject, code, form, files, edition: 0, device: 'd-0' })
  expect(codeOf(await wang.ask(submit, { code, kind: 'apply', form: {}, files }))).toBe('FORM_WRONG')
  await cloud.tick('applications', 'handOn')
  expect((await wang.must(drafts, {})).items).toHaveLength(1)
  await wang.must(submit, { code, kind: 'apply', form, files })
  await cloud.tick('applications', 'handOn')
  expect((await wang.must(drafts, {})).items).toEqual([])
})

it('keeps what another device wrote besides when the older words were handed in', async () => {
  const service = await serviceOf()
  const name = await plainKey()
  const files = await gather(wang, service)
  await keep({ [name]: '写得更多的另一份' }, 0, { files })
  await wang.must(submit, { code, kind: 'apply', form: fill(service.fields), files })
  await cloud.tick('applications', 'handOn')
  expect((await wang.must(draft, { subject })).draft?.form[name]).toBe('写得更多的另一份')
})

it('keeps what is filled in for somebody, and what is being mended, for the one who fills it in alone', async () => {
  const zhang = await cloud.as('张敏')
  const consent = await consentFor(wang, zhang)
  const paper = await paperOf(zhang)
  const about = { subject: `for:${consent.id}`, code, ...paper, edition: 0, device: 'd-0' }
  await zhang.must(keepDraft, about)
  expect((await zhang.must(drafts, {})).items).toMatchObject([{ forWhom: '王秀英' }])
  expect(codeOf(await liu.ask(keepDraft, about))).toBe('NOT_FOUND')
  const { id } = await zhang.must(submitFor, { consent: consent.id, code, ...paper })
  await cloud.tick('applications', 'handOn')
  expect((await zhang.must(drafts, {})).items).toEqual([])
  const chen = await cloud.as('陈静')
  let { rev } = await chen.must(claim, { id, rev: 1 })
  const name = await plainKey()
  rev = (await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: name, why: '写全' }] })).rev
  const mending = { subject: `mend:${id}:1`, code, form: { [name]: '王秀英' }, files: [], edition: 0, device: 'd-0' }
  await wang.must(keepDraft, mending)
  expect(codeOf(await liu.ask(keepDraft, mending))).toBe('NOT_FOUND')
  expect((await liu.must(draft, { subject: mending.subject })).draft).toBeNull()
  await wang.must(resubmit, { id, rev, form: { [name]: '王秀英' }, files: [] })
  await cloud.tick('applications', 'handOn')
  expect((await wang.must(drafts, {})).items).toEqual([])
})

it('drops a file whose case was emptied meanwhile, says which, and no case is handed in with it', async () => {
  const service = await serviceOf()
  const files = await gather(wang, service)
  const form = fill(service.fields)
  const first = await wang.must(submit, { code, kind: 'apply', form, files })
  let rev = 1
  for (const name of ['陈静', '唐丽', '袁媛']) {
    const who = await cloud.as(name)
    rev = (await who.must(claim, { id: first.id, rev })).rev
    rev = (await who.must(approve, { id: first.id, rev })).rev
  }
  const kept = (await wang.must(formOf, { code, subject })).box[0]?.files[0]?.file
  if (!kept) throw new Error('nothing in the box')
  const again = [{ no: files[0]?.no ?? 1, files: [kept] }, ...files.slice(1)]
  await wang.must(keepDraft, { subject, code, form, files: again, edition: 0, device: 'd-0' })
  await wang.must(erase, { id: first.id, rev })
  const found = (await wang.must(draft, { subject })).draft
  expect(found?.files).toEqual([])
  expect(found?.lost[0]).toEqual({ no: again[0]?.no, name: kept.name, fileID: kept.fileID })
  const refused = await wang.ask(submit, { code, kind: 'apply', form, files: again })
  expect(refused).toMatchObject({ ok: false, failure: { code: 'FILE_UNKNOWN' } })
  const fields = refused.ok ? {} : (refused.failure.fields ?? {})
  expect(fields[`material.${again[0]?.no}`]).toContain(kept.name)
})

it('goes after thirty days without a hand on it', async () => {
  const name = await plainKey()
  await keep({ [name]: '王秀英' })
  await cloud.pass(29 * 86_400_000)
  await cloud.tick('applications', 'sweep')
  expect(await documents(cloud, 'drafts')).toHaveLength(1)
  await cloud.pass(2 * 86_400_000)
  await cloud.tick('applications', 'sweep')
  expect(await documents(cloud, 'drafts')).toEqual([])
})

it('is forty at most, and the forty-first is refused in words', async () => {
  const { documents: all } = await (await fetch(`${cloud.url}/local/collections/services?limit=60`)).json()
  const codes: string[] = all.map((one: { code: string }) => one.code)
  for (const one of codes.slice(0, 40))
    await wang.must(keepDraft, {
      subject: `ask:${one}`,
      code: one,
      form: { question: '怎么' },
      files: [],
      edition: 0,
      device: 'd-0',
    })
  const last = codes[40] ?? ''
  const more = { subject: `ask:${last}`, code: last, form: { question: '怎么' }, files: [], edition: 0, device: 'd-0' }
  expect(codeOf(await wang.ask(keepDraft, more))).toBe('TOO_MANY')
})
