import type { Browser } from 'playwright-core'
import { mine, show, submit, withdraw } from '../../../types/applying'
import { show as service } from '../../../types/catalog'
import { me } from '../../../types/members'
import { claim, sendBack } from '../../../types/reviewing'
import type { Cloud, Neighbour } from '../cloud'
import { fill, gather } from '../papers'
import { addPaper, openResident, type Resident } from '../resident'

const title = '高龄津贴（尊老金）发放'

interface Street {
  cloud: Cloud
  wang: Neighbour
  chen: Neighbour
}
/** Who opens a page, with what query, and its main act, which is done for real; it throws when it is not. */
interface Route {
  as: string
  query?: (street: Street) => Promise<string>
  act: (phone: Resident, street: Street) => Promise<unknown>
}

const must = (holds: boolean, words: string): void => {
  if (!holds) throw new Error(words)
}

const apply = async ({ wang }: Street): Promise<string> => {
  const { service: it } = await wang.must(service, { code: 'MZ-001' })
  const files = await gather(wang, it)
  return (await wang.must(submit, { code: 'MZ-001', kind: 'apply', form: fill(it.fields), files })).id
}
const sentBack = async (street: Street): Promise<string> => {
  const id = await apply(street)
  const { rev } = await street.chen.must(claim, { id, rev: 1 })
  await street.chen.must(sendBack, { id, rev, marks: [{ kind: 'material', no: 2, why: '缺本人页' }] })
  return id
}
const withdrawn = async (street: Street): Promise<unknown> =>
  street.wang.must(withdraw, { id: await apply(street), rev: 1 })
/** Some work first; the page itself takes no query. */
const after = async (work: Promise<unknown>): Promise<string> => {
  await work
  return ''
}
const stateOf = async ({ wang }: Street, id: string): Promise<string> =>
  (await wang.must(show, { id })).application.state

const residents: Record<string, Route> = {
  'pages/home/index': {
    as: '王秀英',
    act: async ({ shown }) => {
      await shown.getByText('养老').first().click()
      await shown.getByText(title).waitFor()
    },
  },
  'pages/services/index': {
    as: '王秀英',
    act: async ({ shown }) => {
      await shown.getByText('养老').first().click()
      await shown.getByText(title).click()
      await shown.getByText('我要申请').waitFor()
    },
  },
  'pages/inbox/index': {
    as: '王秀英',
    query: async (street) => {
      await sentBack(street)
      await street.cloud.tick('applications', 'handOn')
      return ''
    },
    act: async ({ shown }) => {
      await shown.getByText('! 要您办').first().click()
      await shown.getByText('补好再交').first().waitFor()
    },
  },
  'pages/me/index': {
    as: '王秀英',
    act: async ({ shown }) => {
      await shown.getByText('打开长辈版').click()
      await shown.locator('.page.elder').waitFor()
    },
  },
  'apply/find/index': {
    as: '王秀英',
    act: async ({ shown }) => {
      await shown.getByRole('textbox').fill('老人补贴')
      await shown.getByText(title).first().click()
      await shown.getByText('我要申请').waitFor()
    },
  },
  'apply/service/index': {
    as: '王秀英',
    query: async () => 'code=MZ-001',
    act: async ({ shown }) => {
      await shown.getByText('我要申请').click()
      await shown.getByText('交上去').waitFor()
    },
  },
  'apply/apply/index': {
    as: '张敏',
    query: async () => 'code=MZ-001&kind=ask',
    act: async ({ shown }, { cloud }) => {
      await shown.getByLabel('想问什么，或想办什么').fill('要带户口簿吗')
      await shown.getByLabel('联系电话').fill('13800000000')
      await shown.getByText('送出去').click()
      await shown
        .getByText(/YL\d{6}-\d{6}/)
        .first()
        .waitFor()
      const { items } = await (await cloud.as('张敏')).must(mine, {})
      must(items.length === 1, 'the question is not with the community')
    },
  },
  'mine/applications/index': {
    as: '王秀英',
    query: (street) => after(apply(street)),
    act: async ({ shown }) => {
      await shown.getByText(title).first().click()
      await shown.getByText('提交申请').waitFor()
    },
  },
  'mine/application/index': {
    as: '王秀英',
    query: async (street) => `id=${await sentBack(street)}`,
    act: async (phone, street) => {
      const { page, shown } = phone
      const id = new URLSearchParams(new URL(page.url()).searchParams.get('query') ?? '').get('id') ?? ''
      await addPaper(phone, 2)
      await shown.getByRole('button', { name: '补好再交' }).click()
      await shown.getByText('办理中').first().waitFor()
      must((await stateOf(street, id)) !== 'returned', 'it is still with the resident')
    },
  },
  'mine/privacy/index': {
    as: '王秀英',
    query: (street) => after(withdrawn(street)),
    act: async ({ page, shown }) => {
      await shown.getByRole('button', { name: '删掉内容' }).first().click()
      for (const name of ['删掉', '真的删掉']) await page.getByRole('button', { name, exact: true }).click()
      await shown
        .getByText(/内容已按您的要求/)
        .first()
        .waitFor()
    },
  },
  'mine/join/index': {
    as: 'newcomer',
    act: async (phone) => {
      const { shown } = phone
      await shown.getByRole('textbox').first().fill('李新')
      await shown.getByText('彭城街道').first().click()
      await shown.getByText('宣武社区').first().click()
      await shown.getByRole('button', { name: '登记', exact: true }).click()
      await phone.page.getByRole('tab', { name: '我的' }).waitFor()
      await phone.open('pages/me/index')
      await shown.getByText('李新').first().waitFor()
    },
  },
}

const staff: Record<string, Route> = {
  'admin/queue/index': {
    as: '陈静',
    query: (street) => after(apply(street)),
    act: async ({ shown }) => {
      await shown.getByText(`${title} · 王秀英`).first().click()
      await shown.getByText('老人居民身份证').first().waitFor()
    },
  },
  'admin/case/index': {
    as: '陈静',
    query: async (street) => `id=${await apply(street)}`,
    act: async ({ shown }) => {
      await shown.getByRole('button', { name: /受理/ }).first().click()
      await shown.getByText('办理中').first().waitFor()
    },
  },
  'admin/catalog/index': {
    as: '潘文',
    act: async ({ shown }) => {
      await shown.getByText('已确认 0 / 145').first().waitFor()
      await shown.getByRole('textbox').first().fill('高龄津贴')
      await shown.getByText(title).first().click()
      await shown
        .getByRole('button', { name: /确认无误/ })
        .first()
        .click()
      await shown.getByText('收回确认').waitFor()
      await shown.getByText('回目录').click()
      await shown.getByText('已确认 1 / 145').waitFor()
    },
  },
  'admin/edit/index': {
    as: '潘文',
    query: async () => 'code=MZ-004',
    act: async ({ shown }) => {
      await shown.getByText('走一遍').first().click()
      await shown.getByText('今天交的一件').first().waitFor()
    },
  },
  'admin/holidays/index': {
    as: '于岚',
    act: async ({ shown }) => {
      await shown.getByText('2026').first().click()
      await shown.getByText('国庆节').first().waitFor()
    },
  },
  'admin/sign-in/index': {
    as: '陈静',
    act: async ({ shown }, { chen }) => {
      must((await chen.must(me, {})).me?.name === '陈静', 'the account is not hers')
      await shown.getByText('现在是 陈静').first().waitFor()
      await shown.getByText('去待办').click()
      await shown.getByText('待办').first().waitFor()
    },
  },
}

const routes: Record<string, Route> = { ...residents, ...staff }

const fits = async (phone: Resident): Promise<void> => {
  must((await phone.wider()) === 0, 'it is wider than the screen')
  must(phone.refused.length === 0, phone.refused.join('; '))
  must(phone.faults.length === 0, phone.faults.join('; '))
}

/** Opens every page of the program and does what it is for; answers why it could not be, page by page. */
export const openPages = async (browser: Browser, cloud: Cloud, pages: readonly string[]) => {
  const street: Street = { cloud, wang: await cloud.as('王秀英'), chen: await cloud.as('陈静') }
  const failed: Record<string, string> = {}
  for (const page of pages) {
    const route = routes[page]
    try {
      if (!route) throw new Error('nobody has said what is done here')
      const query = (await route.query?.(street)) ?? ''
      const phone = await openResident(browser, cloud.url, { as: route.as, page: `${page}?${query}` })
      await route.act(phone, street)
      await fits(phone)
      await phone.page.context().close()
    } catch (thrown) {
      failed[page] = (thrown instanceof Error ? thrown.message : String(thrown)).replace(/\s+/g, ' ').slice(0, 240)
    }
  }
  return failed
}
