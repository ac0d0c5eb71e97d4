import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { keepPicture, openBrowser, openWindow } from '../support/browser'

jest.setTimeout(60_000)

const phoneTask = (...args: string[]) =>
  spawn(process.execPath, ['config/tasks/phone.mjs', ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

it('opens any built mini-program, with a cloud of its own and nobody in it', async () => {
  const task = phoneTask('tests/phone/fixtures/plain', '--port', '0')
  const browser = await openBrowser()
  try {
    const url = await new Promise<string>((resolve) =>
      createInterface({ input: task.stdout }).on('line', (line) => {
        const [found] = /http:\/\/\S+(?=\/$)/.exec(line) ?? []
        if (found) resolve(found)
      }),
    )
    const { page, faults } = await openWindow(browser, url, { width: 1280, height: 960 })
    const screen = page.frameLocator('iframe')
    await screen.getByRole('button', { name: '点我' }).waitFor()
    expect(await page.getByRole('button', { name: /^新来的居民/ }).getAttribute('aria-current')).toBe('true')
    expect(await page.getByRole('link', { name: '后台' }).count()).toBe(0)
    await page.getByRole('tab', { name: /^问题/ }).click()
    await page.getByRole('row', { name: '缺组件 <nothing-like-it>' }).waitFor()
    await keepPicture(page, 'desk-another-1280')
    await page.goto(`${url}/second`)
    await screen.getByText('第二页').first().waitFor()
    expect(faults).toEqual([])
  } finally {
    await browser.close()
    const gone = new Promise((resolve) => task.on('exit', resolve))
    task.kill('SIGTERM')
    await gone
  }
})

it('says what is no mini-program', async () => {
  const task = phoneTask('tests/phone/fixtures')
  let said = ''
  task.stderr.on('data', (chunk) => {
    said += String(chunk)
  })
  expect(await new Promise((resolve) => task.on('exit', resolve))).toBe(1)
  expect(said).toContain('里没有 app.json')
})
