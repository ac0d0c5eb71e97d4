import { show } from '../../types/catalog'
import { acceptHelp, helpCode, submitAtDesk, submitFor } from '../../types/helping'
import type { Cloud, Neighbour } from './cloud'
import { fill, gather } from './papers'

export const service = 'MZ-001'
export const deskOffice = 'yl/huangshan/lvdibei'

/** What a careful person hands in for somebody. */
export const paperOf = async (who: Neighbour, code = service) => {
  const known = await who.must(show, { code })
  return { form: fill(known.service.fields), files: await gather(who, known.service) }
}

/** A consent by code, ready to be used once. */
export const consentFor = async (person: Neighbour, helper: Neighbour) => {
  const { digits } = await person.must(helpCode, {})
  return helper.must(acceptHelp, { name: person.name, digits, code: service })
}

/** A case that one neighbour handed in in another's name. */
export const helpedCase = async (person: Neighbour, helper: Neighbour) => {
  const consent = await consentFor(person, helper)
  const done = await helper.must(submitFor, { consent: consent.id, code: service, ...(await paperOf(helper)) })
  return { ...done, consent: consent.id }
}

export const deskInput = { office: deskOffice, code: service, name: '赵桂兰', idTail: '002X', seen: true as const }
/** A case that the counter took in for somebody without WeChat. */
export const deskCase = async (cloud: Cloud, helper?: string) => {
  const chen = await cloud.as('陈静')
  const input = { ...deskInput, ...(await paperOf(chen)), ...(helper ? { helper } : {}) }
  return { chen, ...(await chen.must(submitAtDesk, input)) }
}

export const told = async (who: Neighbour, cloud: Cloud): Promise<string[]> => {
  const documents: { to: string; title: string; text: string }[] = (
    await (await fetch(`${cloud.url}/local/collections/notices?limit=200`)).json()
  ).documents
  return documents.filter(({ to }) => to === who.id).map(({ title, text }) => `${title}：${text}`)
}
