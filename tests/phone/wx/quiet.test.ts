import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../../support/browser'
import { type Cloud, startCloud } from '../../support/cloud'
import { inside } from '../support/phone'
import { answers } from './answers'
import { calledNames, folder, openProgram } from './program'

jest.setTimeout(120_000)

let cloud: Cloud
let browser: Browser

/** A case that is not in the table is judged by a test by name. */
const judgedElsewhere = ['asking', 'moving', 'consent', 'quiet']
  .map((one) => readFileSync(path.join(__dirname, `${one}.test.ts`), 'utf8'))
  .join('\n')

beforeAll(async () => {
  cloud = await startCloud({ weapp: folder })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await cloud?.stop()
})

it.each(Object.keys(answers))('%s: each case comes to what WeChat says', async (group) => {
  const program = await openProgram(browser, cloud.url, `path=pages/${group}/index&theme=light`)
  const wanted = answers[group] ?? {}
  const came: Record<string, unknown> = {}
  for (const name of Object.keys(wanted)) came[name] = await program.run(name)
  expect(came).toEqual(wanted)
  const open = (await program.cases()).filter((name) => !(name in wanted) && !judgedElsewhere.includes(`'${name}'`))
  expect(open).toEqual([])
  await program.page.context().close()
})

it('fills ten megabytes of storage and no more', async () => {
  const program = await openProgram(browser, cloud.url, 'path=pages/storage/index')
  const { fail } = await program.run('装满十兆')
  // a browser may keep less than WeChat does, and says so
  expect(fail?.errMsg).toMatch(/^setStorage:fail (exceed storage max size 10Mb|这个浏览器的存储满了)/)
})

/** What issue 4 asks of `wx`, name by name. */
const wanted = `navigateTo redirectTo switchTab reLaunch navigateBack showToast showModal showActionSheet showLoading
  setStorage getStorageSync batchSetStorage getStorageInfo getNetworkType onNetworkStatusChange getSystemInfoSync getWindowInfo
  getDeviceInfo getAppBaseInfo onThemeChange onWindowResize getMenuButtonBoundingClientRect createSelectorQuery
  createIntersectionObserver scanCode chooseMedia chooseImage chooseMessageFile previewImage previewMedia compressImage
  getImageInfo getFileSystemManager openDocument saveImageToPhotosAlbum getLocation chooseLocation openLocation
  setClipboardData getClipboardData vibrateShort vibrateLong makePhoneCall requestSubscribeMessage getPrivacySetting
  requirePrivacyAuthorize onNeedPrivacyAuthorization openPrivacyContract getSetting authorize openSetting getUpdateManager
  login checkSession getAccountInfoSync getLaunchOptionsSync getEnterOptionsSync onAppShow onAppHide onError
  onUnhandledRejection onPageNotFound onMemoryWarning showShareMenu hideShareMenu updateShareMenu startPullDownRefresh
  stopPullDownRefresh pageScrollTo setTabBarBadge setTabBarItem setTabBarStyle hideTabBar createInnerAudioContext
  createOffscreenCanvas nextTick downloadFile request cloud env`.split(/\s+/)

it('calls every interface that the phone says it has', async () => {
  const { page } = await openProgram(browser, cloud.url, 'path=pages/quiet/index')
  const works = await inside<string[]>(
    page,
    `phone && Object.keys(__phone.phone.wx).filter((name) => __phone.phone.wx.canIUse(name))`,
  )
  expect(wanted.filter((name) => !works.includes(name))).toEqual([])
  const called = calledNames()
  const events = works.filter((name) => /^(on|off)[A-Z]/.test(name) && !called.has(name))
  const listened = readFileSync(path.join(folder, 'pages/tools/index.js'), 'utf8')
  expect(events.filter((name) => !listened.includes(`'${name.replace(/^(on|off)/, '')}'`))).toEqual([])
  const cloudOf = ['callFunction', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile', 'init']
  const plain = works.filter((name) => name !== 'canIUse' && name !== 'cloud' && !events.includes(name))
  expect([...plain, ...cloudOf.map((name) => `cloud.${name}`)].filter((name) => !called.has(name))).toEqual([])
})
