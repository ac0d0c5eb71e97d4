import { atCounter, card, myCard } from '../../types/card'
import { acceptHelp, dismiss, helpCode, helpers, submitAtDesk, submitFor, takeBack } from '../../types/helping'
import { claim, sendBack } from '../../types/reviewing'
import type { Cloud } from './cloud'
import type { Scene } from './documents'
import { consentFor, deskCase, deskInput, helpedCase, paperOf, service } from './helped'

/** In how many journals of a collection this key stands. */
const told = (cloud: Cloud, collection: string) => async (key: string) => {
  const answer = await fetch(`${cloud.url}/local/collections/${collection}?limit=200`)
  const { documents }: { documents: { journal: { key: string }[] }[] } = await answer.json()
  return documents.flatMap(({ journal }) => journal).filter((entry) => entry.key === key).length
}
const pair = async (cloud: Cloud) => [await cloud.as('王秀英'), await cloud.as('刘志强')] as const

/** Acts of those who help and are helped, and of the counter with a card in hand. */
export const helpScenes: Record<string, Scene> = {
  [helpCode.name]: async (cloud) => ({
    who: (await pair(cloud))[0],
    action: helpCode,
    input: {},
    effects: told(cloud, 'consents'),
  }),
  [acceptHelp.name]: async (cloud) => {
    const [wang, liu] = await pair(cloud)
    await cloud.pass(1000)
    const { digits } = await wang.must(helpCode, {})
    const input = { name: wang.name, digits, code: service }
    return { who: liu, action: acceptHelp, input, effects: told(cloud, 'consents') }
  },
  [submitFor.name]: async (cloud) => {
    const [wang, liu] = await pair(cloud)
    await cloud.pass(1000)
    const { id } = await consentFor(wang, liu)
    const input = { consent: id, code: service, ...(await paperOf(liu)) }
    return { who: liu, action: submitFor, input, effects: told(cloud, 'applications') }
  },
  [takeBack.name]: async (cloud) => {
    const [wang, liu] = await pair(cloud)
    await cloud.pass(1000)
    const { id } = await consentFor(wang, liu)
    const rev = (await wang.must(helpers, {})).given.find((one) => one.id === id)?.rev ?? 0
    return { who: wang, action: takeBack, input: { id, rev }, effects: told(cloud, 'consents') }
  },
  [dismiss.name]: async (cloud) => {
    const [wang, liu] = await pair(cloud)
    await cloud.pass(1000)
    const { id } = await helpedCase(wang, liu)
    return { who: wang, action: dismiss, input: { id, rev: 1 }, effects: told(cloud, 'applications') }
  },
  [submitAtDesk.name]: async (cloud) => {
    const chen = await cloud.as('陈静')
    const input = { ...deskInput, ...(await paperOf(chen)) }
    return { who: chen, action: submitAtDesk, input, effects: told(cloud, 'applications') }
  },
  [card.name]: async (cloud) => {
    const { chen, id } = await deskCase(cloud)
    return { who: chen, action: card, input: { id, rev: 1, anew: true }, effects: told(cloud, 'applications') }
  },
  [myCard.name]: async (cloud) => {
    const [wang, liu] = await pair(cloud)
    await cloud.pass(1000)
    const { id } = await helpedCase(wang, liu)
    return { who: liu, action: myCard, input: { id, rev: 1, anew: false }, effects: told(cloud, 'applications') }
  },
  [atCounter.name]: async (cloud) => {
    const { chen, id } = await deskCase(cloud)
    const printed = await chen.must(card, { id, rev: 1, anew: false })
    let { rev } = await chen.must(claim, { id, rev: printed.rev })
    rev = (await chen.must(sendBack, { id, rev, marks: [{ kind: 'field', field: 'phone', why: '打不通' }] })).rev
    const what = { kind: 'mend', form: { phone: '13900000000' }, files: [] }
    const input = { card: printed.token, rev, idTail: deskInput.idTail, seen: true, what }
    return { who: chen, action: atCounter, input, effects: told(cloud, 'applications') }
  },
}
