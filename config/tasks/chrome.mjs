import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const onPath = () =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) =>
      ['chromium', 'chromium-browser', 'google-chrome', 'chrome'].map((name) => path.join(folder, name)),
    )

/** The browser that is here: CHROME_PATH, the usual places, then PATH; undefined when there is none. */
export const findChrome = () =>
  [process.env.CHROME_PATH, ...usual, ...onPath()].find((file) => file && existsSync(file))

const apt = (...args) =>
  spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0
const canInstall = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0
const hasHanzi = () => {
  const fonts = spawnSync('fc-list', [':lang=zh', 'family'])
  return fonts.status !== 0 || fonts.stdout.toString().trim() !== ''
}

/** A browser and a font that draws hanzi: installed from Debian's packages where that can be done, else said and failed. */
export const ensureChrome = () => {
  if ((!findChrome() || !hasHanzi()) && canInstall()) {
    console.error('· 正在安装测试用的浏览器和中文字体 installing chromium and fonts-noto-cjk')
    if (apt('update', '-qq')) apt('install', '-y', '-qq', 'chromium', 'fonts-noto-cjk')
  }
  const chrome = findChrome()
  if (!chrome)
    throw new Error(
      '没有找到 Chromium 或 Chrome。请安装（Debian: apt-get install chromium fonts-noto-cjk），或用 CHROME_PATH 指明。',
    )
  return chrome
}
