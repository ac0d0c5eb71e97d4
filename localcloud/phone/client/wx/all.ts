import { type Phone, report } from '../phone'
import { account } from './account'
import { appEvents } from './app-events'
import { audio } from './audio'
import { bars } from './bars'
import { canvas } from './canvas'
import { capsule } from './capsule'
import { choose } from './choose'
import { clipboard } from './clipboard'
import { cloud } from './cloud'
import { device } from './device'
import { feedback } from './feedback'
import { fileSystem } from './file-system'
import type { WxGroup } from './group'
import { location } from './location'
import { login } from './login'
import { apiNames } from './names'
import { navigation } from './navigation'
import { network } from './network'
import { observer } from './observer'
import { picture } from './picture'
import { privacy } from './privacy'
import { pull } from './pull'
import { query } from './query'
import { request } from './request'
import { scan } from './scan'
import { settings } from './settings'
import { shareFile } from './share-file'
import { storage } from './storage'
import { subscribe } from './subscribe'
import { system } from './system'
import { tabBar } from './tab-bar'
import { tools } from './tools'
import { update } from './update'

const groups: readonly WxGroup[] = [
  account,
  appEvents,
  audio,
  bars,
  canvas,
  capsule,
  choose,
  clipboard,
  cloud,
  device,
  feedback,
  fileSystem,
  location,
  login,
  navigation,
  network,
  observer,
  picture,
  privacy,
  pull,
  query,
  request,
  scan,
  settings,
  shareFile,
  storage,
  subscribe,
  system,
  tabBar,
  tools,
  update,
]

const refusal = (phone: Phone, name: string) => () => {
  const words = `wx.${name} 还没有实现，见 localcloud/README.md`
  report(phone, { kind: 'missing api', words })
  throw new Error(words)
}

/**
 * The program's `wx`. Names that WeChat has and the phone has not are there as well, because programs list them to
 * wrap them, and each says its own name when it is called; `canIUse` answers for what works here.
 */
export const makeWx = (phone: Phone): Record<string, unknown> => {
  const made: Record<string, unknown> = Object.assign({}, ...groups.map((group) => group(phone)))
  const works = new Set(Object.keys(made))
  made.canIUse = (schema: unknown) => works.has(String(schema).split('.')[0] ?? '')
  for (const name of apiNames) if (!(name in made)) made[name] = refusal(phone, name)
  return made
}
