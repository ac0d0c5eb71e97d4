import type { Phone } from '../phone'
import { askSubscriptions } from '../shell/subscribe-sheet'
import { tapped } from '../tapped'
import { checked, texts } from './checks'
import { type Options, promisedAll, Refused, type WxGroup } from './group'
import { note, subscriptions } from './subscriptions'

const MOST = 5

const ask = (phone: Phone) => async (options: Options) => {
  const ids = [...new Set(texts(options.tmplIds))]
  if (ids.length === 0) throw new Refused("TmplIds can't be empty", { errCode: 10001 })
  if (ids.length > MOST || ids.some((id) => id === '')) throw new Refused('Invalid template id', { errCode: 10004 })
  if (!tapped()) throw new Refused('can only be invoked by user TAP gesture.')
  const { always } = subscriptions(phone)
  const open = ids.filter((id) => !(id in always))
  const answer = open.length > 0 ? await askSubscriptions(phone, open) : { verdicts: {}, keep: false }
  const known = Object.fromEntries(ids.flatMap((id) => (always[id] ? [[id, always[id]]] : [])))
  const verdicts = { ...known, ...answer.verdicts }
  await note(phone, verdicts, answer.keep)
  return verdicts
}

/** WeChat's question for one message later on. */
export const subscribe: WxGroup = (phone) =>
  promisedAll(phone, { requestSubscribeMessage: checked({ tmplIds: 'Array' }, ask(phone)) })
