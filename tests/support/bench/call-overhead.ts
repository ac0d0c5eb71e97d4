import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { show } from '../../../types/catalog'
import { sdkAt } from '../../localcloud/support/sdk'
import { type Cloud, type Neighbour, startCloud } from '../cloud'
import { fill, gather } from '../papers'
import { pairs } from './pairs'

const VISITS = 4
/** More than one household may hand in: nobody may have thirty cases open. */
const RESIDENTS = 12
const agent = new Agent({ keepAlive: true })

type Sent = { url: string; body: string; session: string }
const post = ({ url, body, session }: Sent): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${session}` }
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk) => {
        text += chunk
      })
      answer.on('end', () => resolve(text))
    })
    asked.on('error', reject)
    asked.end(body)
  })

type Main = (event: unknown, context: object) => Promise<unknown>
const visited = ['members', 'catalog', 'applications']
/** The functions' own mains in this process, with the variables that a worker of the cloud would have. */
export const mainsIn = (cloud: Cloud, names = visited): Record<string, Main> => {
  Object.assign(process.env, JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8')))
  sdkAt(cloud.url)
  const who = { WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID', WX_APPID: 'wx0000000000000000' }
  Object.assign(process.env, who, { TCB_CONTEXT_KEYS: 'TCB_SOURCE', TCB_SOURCE: 'wx_client' })
  const load = createRequire(import.meta.url)
  const mainOf = (name: string): Main => load(path.join(root, `dist/functions/${name}/index.js`)).main
  return Object.fromEntries(names.map((name) => [name, mainOf(name)]))
}

type Resident = { who: Neighbour; openid: string; form: object }
/** What a resident's visit asks for: home, the services, one of them, handing in, the own cases. */
const visit = ({ form }: Resident): [string, object][] => [
  ['members.home', {}],
  ['catalog.index', {}],
  ['catalog.show', { code: 'MZ-001' }],
  ['applications.submit', form],
  ['applications.mine', {}],
]
/** Who asks, and one conditional update: the least that a function does. */
const glance = (): [string, object][] => [['members.readNotices', { since: 0, until: 1 }]]

const residentsOf = async (cloud: Cloud): Promise<Resident[]> => {
  const people = sdkAt(cloud.url).database().collection('members')
  const listed: { name: string }[] = await (await fetch(`${cloud.url}/local/people`)).json()
  const made: Resident[] = []
  for (const { name } of listed.slice(0, RESIDENTS)) {
    const who = await cloud.as(name)
    const { service } = await who.must(show, { code: 'MZ-001' })
    const form = { code: 'MZ-001', kind: 'apply', form: fill(service.fields), files: await gather(who, service) }
    const { data } = await people.doc(who.id).get()
    made.push({ who, openid: String(data?.openid), form })
  }
  return made
}

const refuseNo = (envelope: unknown) => {
  const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope)
  if (!text.startsWith('{"ok":true')) throw new Error(`the call was refused: ${text}`)
}

type Asking = (resident: Resident, name: string, body: string) => Promise<unknown>
/** The same calls over the front door ÷ in process, in pairs; residents take turns. */
const compare = (residents: Resident[], calls: (resident: Resident) => [string, object][], ways: Asking[]) => {
  let turn = 0
  const [door, direct] = ways.map((ask) => async () => {
    for (let n = 0; n < VISITS; n++) {
      const resident = residents[turn++ % residents.length]
      if (!resident) throw new Error('nobody lives here')
      for (const [action, input] of calls(resident)) {
        const body = JSON.stringify({ action, key: randomUUID(), input })
        refuseNo(await ask(resident, action.split('.')[0] ?? '', body))
      }
    }
  })
  if (!door || !direct) throw new Error('two ways are compared')
  return pairs({ count: 15, one: door, other: direct })
}

/** `callFunction` over the front door ÷ the functions' own mains in this process: a whole visit, and the lightest call. */
export const callOverhead = async () => {
  const cloud = await startCloud()
  const residents = await residentsOf(cloud)
  const mains = mainsIn(cloud)
  const door: Asking = ({ who }, name, body) => post({ url: `${cloud.url}/call/${name}`, body, session: who.session })
  const direct: Asking = async ({ openid }, name, body) => {
    process.env.WX_OPENID = openid
    return mains[name]?.(JSON.parse(body), { request_id: 'direct' })
  }
  const whole = await compare(residents, visit, [door, direct])
  const least = await compare(residents, glance, [door, direct])
  agent.destroy()
  await cloud.stop()
  return { ...whole, lightest: least.ratio }
}
