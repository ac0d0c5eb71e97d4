import { EventChannel } from '../event-channel'
import { addressOf } from '../paths'
import type { Move, Phone } from '../phone'
import { goAway } from '../shell/away'
import { checked, type Shape, text } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'

const URL_ONLY: Shape = { url: 'String' }

const open = (phone: Phone, how: Move) =>
  checked(how === 'navigateTo' ? { ...URL_ONLY, events: 'Object?' } : URL_ONLY, async (options: Options) => {
    const address = addressOf(text(options.url), phone.stack.top()?.path ?? '')
    if (how === 'switchTab') address.query = {}
    if (how !== 'navigateTo') return void (await phone.stack.open(how, address))
    const eventChannel = new EventChannel(options.events)
    await phone.stack.open(how, address, eventChannel.other())
    return { eventChannel }
  })

const back = (phone: Phone) =>
  checked({ delta: 'Number?' }, ({ delta = 1 }) => {
    if (phone.stack.pages().length < 2) throw new Refused('cannot navigate back at first page.')
    phone.stack.back(Math.max(1, Number(delta)))
  })

const askBeforeLeaving = (phone: Phone, words: string | undefined): void => {
  const page = phone.stack.top()
  if (page) page.askBeforeLeaving = words
}

/** Pages above one another. */
export const navigation: WxGroup = (phone) =>
  promisedAll(phone, {
    navigateTo: open(phone, 'navigateTo'),
    redirectTo: open(phone, 'redirectTo'),
    switchTab: open(phone, 'switchTab'),
    reLaunch: open(phone, 'reLaunch'),
    navigateBack: back(phone),
    enableAlertBeforeUnload: checked({ message: 'String' }, ({ message }) => askBeforeLeaving(phone, text(message))),
    disableAlertBeforeUnload: () => askBeforeLeaving(phone, undefined),
    exitMiniProgram: () => goAway(phone),
    restartMiniProgram: checked({ path: 'String' }, async ({ path }) => {
      await phone.stack.open('reLaunch', addressOf(text(path), ''))
    }),
  })
