import { type Phone, report } from '../phone'
import { bars } from './bars'
import { cloud } from './cloud'
import { feedback } from './feedback'
import type { WxGroup } from './group'
import { login } from './login'
import { media } from './media'
import { apiNames } from './names'
import { navigation } from './navigation'
import { network } from './network'
import { query } from './query'
import { storage } from './storage'
import { system } from './system'

const groups: readonly WxGroup[] = [bars, cloud, feedback, login, media, navigation, network, query, storage, system]

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
