import jsQR from 'jsqr'
import type { Browser, Page } from 'playwright-core'
import { byCard, seeCard } from '../../types/card'
import { claim, sendBack } from '../../types/reviewing'
import { deskSize, keepPicture, openBrowser, openDesk, overflow, phoneSize } from '../support/browser'
import { type Cloud, startCloud } from '../support/cloud'
import { helpedCase } from '../support/helped'
import { png } from '../support/papers'

jest.setTimeout(180_000)
let cloud: Cloud
let browser: Browser
let id = ''
let token = ''
const faults: string[][] = []
beforeAll(async () => {
  cloud = await startCloud()
  browser = await openBrowser()
  const [wang, liu] = [await cloud.as('王秀英'), await cloud.as('刘志强')]
  id = (await helpedCase(wang, liu)).id
  token = (await wang.must(seeCard, { id })).card?.token ?? ''
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

const signIn = async (name: string, viewport = deskSize): Promise<Page> => {
  const window = await openDesk(browser, { name, url: cloud.url, viewport })
  faults.push(window.faults)
  return window.page
}

/** Width and height of each page in millimetres. */
const pagesOf = (pdf: Buffer): [number, number][] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, wide, high]) => [
    Math.round((Number(wide) / 72) * 25.4),
    Math.round((Number(high) / 72) * 25.4),
  ])

/** What a decoder reads off the code on the paper, drawn as a 203 dpi printer lays it down: black or white and nothing between. */
const readAt203 = async (page: Page, name: string): Promise<string | undefined> => {
  await page.locator('.paper').screenshot({ path: `artifacts/${name}.png` })
  const box = await page.locator('.paper-qr').boundingBox()
  if (!box) throw new Error('no code on the paper')
  const wire = await page.context().newCDPSession(page)
  const clip = { ...box, scale: 203 / 96 }
  const { data } = await wire.send('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true })
  const { dots, width } = await page.evaluate(async (source) => {
    const picture = new Image()
    picture.src = `data:image/png;base64,${source}`
    await picture.decode()
    const canvas = document.createElement('canvas')
    const [width, height] = [picture.naturalWidth, picture.naturalHeight]
    Object.assign(canvas, { width, height })
    const ink = canvas.getContext('2d')
    if (!ink) throw new Error('no canvas')
    ink.drawImage(picture, 0, 0)
    const { data: pixels } = ink.getImageData(0, 0, width, height)
    let dots = ''
    for (let at = 0; at < pixels.length; at += 4) dots += (pixels[at] ?? 0) < 128 ? '1' : '0'
    return { dots, width }
  }, data)
  const pixels = Uint8ClampedArray.from(
    [...dots].flatMap((dot) => (dot === '1' ? [0, 0, 0, 255] : [255, 255, 255, 255])),
  )
  return jsQR(pixels, width, dots.length / width)?.data
}

/** Nothing on the paper reaches over its edge, and no letters are smaller than 11 pt. */
const fits = (page: Page) =>
  page.locator('.paper').evaluate((paper) => {
    const edge = paper.getBoundingClientRect()
    const parts = [...paper.querySelectorAll('*')].filter((it) => it.tagName !== 'STYLE')
    return {
      wide: parts.filter((it) => it.clientWidth > 0 && it.scrollWidth > it.clientWidth + 1).length,
      over: parts
        .map((it) => it.getBoundingClientRect())
        .filter((it) => it.right > edge.right + 0.5 || it.bottom > edge.bottom + 0.5 || it.left < edge.left - 0.5)
        .length,
      smallest: Math.round(
        Math.min(...parts.map((it) => (Number.parseFloat(getComputedStyle(it).fontSize) * 72) / 96)),
      ),
    }
  })

/** The longest names that the district has, and some more. */
const longWords = (page: Page) =>
  page.locator('.paper').evaluate((paper) => {
    const put = (part: Element | null, words: string) => {
      if (part) part.textContent = words
    }
    put(paper.querySelector('.paper-title'), '困难残疾人生活补贴和重度残疾人护理补贴资格认定申请')
    put(paper.querySelectorAll('.paper-fact-value')[2] ?? null, '云龙区人力资源和社会保障局政务服务窗口')
  })

it('prints a card on A6 and on an 80 mm slip, each on one page of its size, with a code that a decoder reads', async () => {
  const page = await signIn('陈静')
  await page.goto(`${cloud.url}/admin/card?id=${id}`)
  await page.getByRole('button', { name: '做一张卡' }).click()
  await page.locator('.paper.a6').waitFor()
  await keepPicture(page, '40-card-a6-1280')
  const a6 = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pagesOf(a6)).toEqual([[105, 148]])
  expect(await fits(page)).toEqual({ wide: 0, over: 0, smallest: 11 })
  expect(await readAt203(page, '40-card-a6-paper')).toBe(token)
  await longWords(page)
  expect(await fits(page)).toEqual({ wide: 0, over: 0, smallest: 11 })
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(1)
  await page.getByRole('radio', { name: /80 毫米/ }).click()
  await page.locator('.paper.slip').waitFor()
  await keepPicture(page, '40-card-slip-1280')
  const slip = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  expect(slip).toHaveLength(1)
  expect(slip[0]?.[0]).toBe(80)
  expect(await fits(page)).toEqual({ wide: 0, over: 0, smallest: 11 })
  expect(await readAt203(page, '40-card-slip-paper')).toBe(token)
  const box = await page.locator('.paper-qr').boundingBox()
  const symbol = ((box?.width ?? 0) / 96) * 25.4 * (25 / 33)
  expect(symbol).toBeGreaterThanOrEqual(25)
  expect(await page.locator('.paper').textContent()).not.toContain('王秀英')
})

it('opens the case at another counter when a scanner types into the search box, and takes in what is missing', async () => {
  const chen = await cloud.as('陈静')
  const { rev } = await chen.must(byCard, { card: token })
  const claimed = await chen.must(claim, { id, rev })
  const marks = [
    { kind: 'field' as const, field: 'phone', why: '打不通' },
    { kind: 'material' as const, no: 1, why: '看不清' },
  ]
  await chen.must(sendBack, { id, rev: claimed.rev, marks })
  const page = await signIn('袁媛')
  await page.getByRole('searchbox').fill(token.toLowerCase())
  await page.getByText('等本人补 2 处').waitFor()
  await page.getByText('这件不归您的岗位').waitFor()
  expect(await page.locator('body').textContent()).not.toContain('王秀英')
  await keepPicture(page, '41-counter-1280')
  await page.getByRole('textbox', { name: '联系电话' }).fill('13900000000')
  const chosen = page.waitForEvent('filechooser')
  await page.locator('#material-1').getByRole('button', { name: /^上传/ }).click()
  await (await chosen).setFiles({ name: '扫描.png', mimeType: 'image/png', buffer: png })
  await page.locator('#material-1').getByText('扫描.png').waitFor()
  await page.getByRole('textbox', { name: '身份证号最后四位' }).fill('002x')
  await page.getByRole('checkbox', { name: /看过身份证原件/ }).click()
  await page.getByRole('button', { name: '收下补的，接着办' }).click()
  await page.getByText('办理中').first().waitFor()
  expect(await overflow(page)).toBe(0)
})

it('takes an application in for somebody without WeChat, and shows both names in the case', async () => {
  for (const [size, name] of [
    [deskSize, '1280'],
    [phoneSize, '375'],
  ] as const) {
    const page = await signIn('陈静', size)
    await page.goto(`${cloud.url}/admin/behalf?code=MZ-001`)
    await page.getByRole('textbox', { name: '本人姓名' }).fill('赵桂兰')
    await page.getByRole('textbox', { name: '身份证号最后四位' }).fill('002X')
    await page.getByRole('checkbox', { name: /看过身份证原件/ }).click()
    await page.getByRole('textbox', { name: '代办人姓名' }).fill('孙丽')
    await keepPicture(page, `42-behalf-${name}`)
    expect(await overflow(page)).toBe(0)
  }
  const page = await signIn('陈静')
  await page.goto(`${cloud.url}/admin/case?id=${id}`)
  await page.getByText('刘志强 代办（凭王秀英给的码）').waitFor()
  await keepPicture(page, '43-case-helped-1280')
  for (const [dark, name] of [
    ['dark', 'dark'],
    ['light', 'light'],
  ] as const) {
    await page.emulateMedia({ colorScheme: dark })
    await page.goto(`${cloud.url}/admin/card?card=${token}`)
    await page.getByText('编号').first().waitFor()
    await keepPicture(page, `41-counter-${name}-1280`)
  }
})

it('says plainly that a dead card does not open, and keeps the box free for the next one', async () => {
  const page = await signIn('袁媛', phoneSize)
  await page.goto(`${cloud.url}/admin/card?card=YLK${'0'.repeat(26)}`)
  await page.getByText('这张卡打不开').waitFor()
  await keepPicture(page, '44-dead-card-375')
  await page.getByRole('searchbox').fill(token)
  await page.getByText('这件不归您的岗位').waitFor()
  await page.getByRole('searchbox').fill(token)
  expect(await page.getByRole('searchbox').inputValue()).toBe('')
  expect(faults.flat()).toEqual([])
})
