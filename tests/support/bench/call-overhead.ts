import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { sdkAt } from '../../localcloud/support/sdk'
import { startCloud } from '../cloud'
import { pairs } from './pairs'

const CALLS = 25
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

/** The function's own main in this process, with the variables that a worker of the cloud would have. */
const handlerIn = (cloud: { url: string; data: string }, openid: string) => {
  const secrets: Record<string, string> = JSON.parse(readFileSync(path.join(cloud.data, 'secrets.json'), 'utf8'))
  Object.assign(process.env, secrets)
  sdkAt(cloud.url)
  const who = { WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID', WX_APPID: 'wx0000000000000000', WX_OPENID: openid }
  Object.assign(process.env, who, { TCB_CONTEXT_KEYS: 'TCB_SOURCE', TCB_SOURCE: 'wx_client' })
  const { main } = createRequire(import.meta.url)(path.join(root, 'dist/functions/members/index.js'))
  return (body: string): Promise<unknown> => main(JSON.parse(body), { request_id: 'direct' })
}

const refuseNo = (envelope: unknown) => {
  const text = typeof envelope === 'string' ? envelope : JSON.stringify(envelope)
  if (!text.startsWith('{"ok":true')) throw new Error(`the call was refused: ${text}`)
}

/** `members.readNotices` (who asks and a conditional update: two database calls) over the front door ÷ in process. */
export const callOverhead = async () => {
  const cloud = await startCloud()
  const wang = await cloud.as('王秀英')
  const people = sdkAt(cloud.url).database().collection('members')
  const { data } = await people.doc(wang.id).get()
  const main = handlerIn(cloud, String(data?.openid))
  const body = JSON.stringify({ action: 'members.readNotices', key: 'bench-00000001', input: { since: 0, until: 1 } })
  const sent = { url: `${cloud.url}/call/members`, body, session: wang.session }
  const found = await pairs({
    count: 21,
    one: async () => {
      for (let n = 0; n < CALLS; n++) refuseNo(await post(sent))
    },
    other: async () => {
      for (let n = 0; n < CALLS; n++) refuseNo(await main(body))
    },
  })
  agent.destroy()
  await cloud.stop()
  return found
}
