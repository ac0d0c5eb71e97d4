import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'
import type { Service } from '../../types/catalog'
import { approve, claim, queue, sendBack } from '../../types/reviewing'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'
import { fill } from '../support/papers'
import { Phone } from './support/phone'
import type { Shown } from './support/shown'

jest.setTimeout(90_000)

const office = 'yl/huangshan/lvdibei'
const services: Service[] = JSON.parse(
  readFileSync(path.join(root, 'cloudfunctions/catalog/data/services/mz.json'), 'utf8'),
)
const allowance = services.find(({ code }) => code === 'MZ-001') as Service
const sample = fill(allowance.fields)

let cloud: Cloud
let phone: Phone
let chen: Neighbour

beforeAll(async () => {
  cloud = await startCloud()
  chen = await cloud.as('陈静')
  phone = new Phone(cloud, await cloud.as('王秀英'))
})
afterAll(() => cloud.stop())

const answer = async (page: Shown, field: Service['fields'][number]) => {
  const id = `field-${field.key}`
  if (field.kind === 'yesNo') return page.tap('是', id)
  if (field.kind === 'choice') return page.tap(field.options?.[0] ?? '', id)
  if (field.kind === 'date') return page.pick(id, String(sample[field.key]))
  return page.type(id, String(sample[field.key]))
}

it('finds a service in two taps from home, without a call for the list', async () => {
  const home = phone.open('/pages/home/index')
  await home.says('绿地北社区')
  await home.says('养老')
  await home.tap('养老')
  await phone.page.says(allowance.title)
  const before = phone.calls.length
  await phone.page.tap(allowance.title)
  await phone.page.says('示例')
  expect(phone.page.route).toBe('apply/service/index')
  expect(phone.calls.slice(before)).toEqual(['catalog.show'])
})

it('fills in the form, adds a photo for each material, and hands it in once', async () => {
  await phone.page.says('我要申请')
  await phone.page.tap('我要申请')
  await phone.page.says(allowance.fields[0]?.label ?? '')
  expect(phone.page.route).toBe('apply/apply/index')
  for (const field of allowance.fields) await answer(phone.page, field)
  for (const { no } of allowance.materials.filter(({ required }) => required)) {
    await phone.page.tap('拍照或选文件', `material-${no}`)
    await phone.page.stopsSaying('正在传')
  }
  await phone.page.tap('交上去')
  const said = await phone.page.says(/YL\d{6}-\d{6}/)
  const { items } = await chen.must(queue, { office, filter: 'free' })
  expect(items).toHaveLength(1)
  expect(said).toContain(items[0]?.number)
})

it('shows what was sent back, takes exactly that again, and shows the end of it', async () => {
  const { items } = await chen.must(queue, { office, filter: 'free' })
  const id = items[0]?.id ?? ''
  const claimed = await chen.must(claim, { id, rev: 1 })
  await chen.must(sendBack, { id, rev: claimed.rev, marks: [{ kind: 'material', no: 2, why: '缺本人页' }] })

  const page = phone.open(`/mine/application/index?id=${id}`)
  await page.says('缺本人页')
  await page.tap('拍照或选文件', 'material-2')
  await page.says('再加一张') // on a slow machine nothing is on its way yet
  await page.stopsSaying('正在传')
  await page.tap('补好再交')
  await page.says('办理中')

  const { items: mine } = await chen.must(queue, { office, filter: 'mine' })
  expect(mine[0]).toMatchObject({ id, state: 'reviewing', times: 1 })
  await chen.must(approve, { id, rev: 4, note: '材料齐全' })
  const later = phone.open(`/mine/application/index?id=${id}`)
  await later.says('材料齐全')
})
