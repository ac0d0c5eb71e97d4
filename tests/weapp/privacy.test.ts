import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../config/tasks/install.mjs'

const dist = path.join(root, 'dist/weapp')
const code = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.js'))
  .map((name) => readFileSync(path.join(dist, name), 'utf8'))
  .join('\n')
const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))

/** What WeChat's privacy guide covers, by interface (user-privacy/miniprogram-intro). */
const covered = [
  ...['getUserInfo', 'getUserProfile', 'chooseAvatar', 'getPhoneNumber', 'getRealtimePhoneNumber', 'chooseAddress'],
  ...[
    'chooseInvoiceTitle',
    'chooseInvoice',
    'chooseLicensePlate',
    'getWeRunData',
    'chooseImage',
    'chooseMedia',
    'chooseVideo',
  ],
  ...['chooseMessageFile', 'getClipboardData', 'setClipboardData', 'saveImageToPhotosAlbum', 'saveVideoToPhotosAlbum'],
  ...['createCameraContext', 'createVKSession', 'createLivePusherContext', 'startRecord', 'getRecorderManager'],
  ...['joinVoIPChat', 'addPhoneContact', 'addPhoneRepeatCalendar', 'addPhoneCalendar', 'openBluetoothAdapter'],
  ...[
    'createBLEPeripheralServer',
    'startAccelerometer',
    'startCompass',
    'startGyroscope',
    'startDeviceMotionListening',
  ],
]
const places = [
  'getLocation',
  'getFuzzyLocation',
  'chooseLocation',
  'choosePoi',
  'startLocationUpdate',
  'onLocationChange',
]
const used = (names: readonly string[]) => names.filter((name) => new RegExp(`\\.${name}\\(`).test(code)).sort()

it('touches only what the README tells the operator to declare', () => {
  const table = readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/^ {3}\| `(\w+)` \| .+ \|$/gm)
  expect(used(covered)).toEqual([...table].map(([, name]) => name).sort())
})

it('never asks where somebody is', () => {
  expect(used(places)).toEqual([])
  expect([app.requiredPrivateInfos, app.permission]).toEqual([undefined, undefined])
})
