import type { Phone } from '../phone'
import type { Place } from '../places'
import { choosePlace, showPlace } from '../shell/place-list'
import { checked, text } from './checks'
import { type Options, promisedAll, Refused, type Work, type WxGroup } from './group'
import { held } from './private'
import { allowed } from './scopes'

/** WeChat wants these named in app.json. */
const declared =
  (phone: Phone, name: string, work: Work): Work =>
  (options) => {
    if (!phone.program.app.requiredPrivateInfos?.includes(name))
      throw new Refused('the api need to be declared in the requiredPrivateInfos field in app.json/ext.json')
    return work(options)
  }

/** The person says where the phone is, and it stays there until it is opened again. */
const here = (phone: Phone) => {
  let at: Place | undefined
  return async (): Promise<Place> => {
    at ??= await choosePlace(phone, '这台手机现在在哪里')
    if (!at) throw new Refused('ERROR_NOCELL&WIFI_LOCATIONSWITCHOFF', { errCode: 2 })
    return at
  }
}

const KINDS = ['wgs84', 'gcj02']

const located = (phone: Phone, where: () => Promise<Place>) => async (options: Options) => {
  const { type = 'wgs84', altitude } = options
  if (!KINDS.includes(text(type))) throw new Refused(`parameter error: invalid type "${text(type)}"`)
  await allowed(phone, 'scope.userLocation')
  const { latitude, longitude } = await where()
  const rest = { speed: -1, accuracy: 65, verticalAccuracy: 65, horizontalAccuracy: 65 }
  return { latitude, longitude, ...rest, altitude: altitude ? 40 : 0 }
}

const fuzzy = (phone: Phone, where: () => Promise<Place>) => async () => {
  await allowed(phone, 'scope.userFuzzyLocation')
  const { latitude, longitude } = await where()
  return { latitude: Math.round(latitude * 100) / 100, longitude: Math.round(longitude * 100) / 100 }
}

const chosen = (phone: Phone) => async () => {
  const place = await choosePlace(phone, '选一个位置')
  if (!place) throw new Refused('cancel')
  return { ...place }
}

const open = (phone: Phone) => (options: Options) => {
  const { latitude, longitude, name, address } = options
  showPlace(phone, {
    latitude: Number(latitude),
    longitude: Number(longitude),
    name: text(name),
    address: text(address),
  })
}

/** Where the phone is: picked on a list of sample places. */
export const location: WxGroup = (phone) => {
  const where = here(phone)
  const guarded = (name: string, work: Work) => declared(phone, name, held(phone, name, work))
  return promisedAll(phone, {
    getLocation: checked({ type: 'String?' }, guarded('getLocation', located(phone, where))),
    getFuzzyLocation: guarded('getFuzzyLocation', fuzzy(phone, where)),
    chooseLocation: guarded('chooseLocation', chosen(phone)),
    choosePoi: guarded('choosePoi', async () => ({ type: 2, ...(await chosen(phone)()) })),
    openLocation: checked({ latitude: 'Number', longitude: 'Number' }, open(phone)),
  })
}
