import { EventChannel } from '../event-channel'
import { addressOf } from '../paths'
import type { Move, Phone } from '../phone'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

const open = (phone: Phone, how: Move) => async (options: Options) => {
  if (typeof options.url !== 'string' || options.url === '')
    throw new Refused('parameter error: parameter.url should be String')
  const address = addressOf(options.url, phone.stack.top()?.path ?? '')
  if (how !== 'navigateTo') return void (await phone.stack.open(how, address))
  const eventChannel = new EventChannel(options.events)
  await phone.stack.open(how, address, eventChannel.other())
  return { eventChannel }
}

/** Pages above one another. */
export const navigation: WxGroup = (phone) =>
  promisedAll(phone, {
    navigateTo: open(phone, 'navigateTo'),
    redirectTo: open(phone, 'redirectTo'),
    switchTab: open(phone, 'switchTab'),
    reLaunch: open(phone, 'reLaunch'),
    navigateBack: ({ delta = 1 }) => {
      if (phone.stack.pages().length < 2) throw new Refused('cannot navigate back at first page.')
      phone.stack.back(Number(delta))
    },
  })
