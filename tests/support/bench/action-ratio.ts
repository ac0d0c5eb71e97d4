import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../../config/tasks/install.mjs'
import { sdkAt } from '../../localcloud/support/sdk'
import { actions } from '../actions'
import { type Cloud, startCloud } from '../cloud'
import { progress } from '../figure'
import { inputFor } from '../inputs'
import { prepare } from '../pages'
import { bareOf, overheard } from './bare'
import { mainsIn } from './call-overhead'
import { pairs } from './pairs'

/** Between them they may ask almost everything that can be asked. */
const people = ['王秀英', '杨慧', '陈静', '于岚', '潘文', '田芳', '石岩']

const openidsIn = async ({ url }: Cloud): Promise<Map<string, string>> => {
  const { data } = await sdkAt(url).database().collection('members').limit(1000).get()
  return new Map(data.map(({ name, openid }: Record<string, unknown>) => [String(name), String(openid)]))
}

type Ask = () => Promise<unknown>
/** The question as the first of these people may put it; undefined when nobody gets an answer. */
const askedBy = async (ids: readonly string[], name: string, main: (event: object) => Promise<unknown>) => {
  for (const openid of ids) {
    const ask: Ask = () => {
      process.env.WX_OPENID = openid
      return main({ action: name, key: randomUUID() })
    }
    const answer = await ask()
    if (JSON.stringify(answer).startsWith('{"ok":true')) return ask
  }
  return undefined
}

/** Calls of a question before it is measured: the SDK alone has served all questions before it, so that both have been compiled. */
const WARMING = 60

/** Every question, warm, in this process ÷ the same operations of the database by the SDK alone: in pairs; the slowest of all first. */
export const actionRatios = async (count = 21) => {
  const cloud = await startCloud()
  const { returned } = await prepare(cloud)
  const known = await openidsIn(cloud)
  const ids = people.flatMap((name) => known.get(name) ?? [])
  const bare = bareOf(cloud.url)
  // last: it says who calls, which the SDK alone does not need
  const mains = mainsIn(cloud, readdirSync(path.join(root, 'dist/functions')))
  const found: { name: string; ratio: number; floor: number }[] = []
  for (const action of actions.filter(({ changes, allow }) => !changes && allow.reach !== 'cloud')) {
    const main = mains[action.name.split('.')[0] ?? '']
    const input = inputFor(action.name, returned)
    const ask = main && (await askedBy(ids, action.name, (event) => main({ ...event, input }, {})))
    const wires = ask ? await overheard(ask) : []
    if (!ask || wires.length === 0) continue
    const alone = async () => {
      for (const wire of wires) await bare(wire)
    }
    for (let n = 0; n < WARMING; n++) {
      await ask()
      await alone()
    }
    found.push({ name: action.name, ...(await pairs({ count, one: ask, other: alone })) })
    progress(`${action.name} ${found.at(-1)?.ratio.toFixed(2)}`)
  }
  await cloud.stop()
  return found.sort((a, b) => b.ratio - a.ratio)
}
