import { showCode } from '../../../types/people'
import { voteDesk } from '../../../types/vote-desk'
import { vote as shown } from '../../../types/voting'
import type { Cloud, Neighbour } from '../cloud'
import { documents } from '../documents'
import { type Ground, layGround } from '../race/ground'
import { drain } from '../race/run'
import { judge, type Told } from './judge'
import { published } from './oracle'
import { type Plan, planFor, type Submit, sizeOf } from './plan'
import { clockOf, finished, notClosed, opened } from './voting'

const lanes = 40
const each = 3.6
/** Sessions have to outlast the vote. */
const minutes = 20
type Field = { ground: Ground; cloud: Cloud; id: string; closesAt: number; tokens: Map<string, string>; ahead: number }
type Guarded = 'guarded' | 'unguardedVotes'
type Answer = { ok: boolean; output?: { receipt?: string; code?: string }; failure?: { code: string } }

const post = async ({ cloud, tokens }: Field, who: string, body: { action: string; key: string; input: object }) => {
  const headers = { authorization: `Bearer ${tokens.get(who)}` }
  // Voters have sessions of the kernel's own; the emulator's are good at its own door.
  const door = who.startsWith('m-race-') ? 'http' : 'call'
  const answer = await cloud.post(`/${door}/${body.action.split('.')[0]}`, body, headers)
  return { ...((await answer.json()) as Answer), trips: Number(answer.headers.get('x-db-round-trips')) }
}

type Log = { told: Told[]; trips: number; casts: number; submits: number }
/** Sent until there is an answer: a busy cloud is asked again under the same key. */
const send = async (field: Field, submit: Submit, log: Log): Promise<void> => {
  const { verb, by, unit, choice, key } = submit
  for (let n = 0; n < 6; n++) {
    const sentAt = Date.now() + field.ahead
    const input = { vote: field.id, unit, choice }
    const { ok, output, failure, trips } = await post(field, by, { action: `votes.${verb}`, key, input })
    log.submits += 1
    if (ok && verb !== 'enterPaper') {
      log.trips += trips
      log.casts += 1
    }
    if (failure?.code === 'BUSY') continue
    const receipt = ok && verb !== 'enterPaper' ? output?.receipt : undefined
    log.told.push({ ...submit, sentAt, code: failure?.code ?? '', ...(receipt ? { receipt } : {}) })
    return
  }
  log.told.push({ ...submit, sentAt: 0, code: 'BUSY' })
}
const sendAll = (field: Field, plans: readonly Plan[], log: Log): Promise<void> =>
  drain(
    plans.map(({ groups }) => async () => {
      for (const group of groups) await Promise.all(group.map((submit) => send(field, submit, log)))
    }),
    lanes,
  )

const unitsOf = async (who: Neighbour, id: string): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (let urn = 0; ; urn++) {
    const { units, roll } = await who.must(voteDesk, { id, urn })
    for (const { label, unit } of units) found.set(label, unit)
    if (urn + 1 >= (roll?.urns ?? 1)) return found
  }
}

const proxies = async (field: Field, voters: readonly { id: string; unit: string }[]) => {
  const asked = new Map<string, string>()
  const jobs = voters.slice(0, Math.floor(voters.length / 20)).map(({ id, unit }, n) => async () => {
    const proxy = voters[voters.length - 1 - n]?.id ?? ''
    const code = await post(field, proxy, { action: showCode.name, key: `code-${n}-0000`, input: {} })
    const input = { vote: field.id, unit, code: code.output?.code ?? '' }
    const done = await post(field, id, { action: 'votes.entrust', key: `entrust-${n}`, input })
    if (!done.ok) throw new Error(`not entrusted: ${JSON.stringify(done)}`)
    asked.set(id, proxy)
  })
  await drain(jobs, 8)
  return asked
}

const laid = async (count: number, guarded: Guarded): Promise<Field> => {
  const ground = await layGround(count, [], guarded)
  const { cloud } = ground
  const [chen, guo] = [await cloud.as('陈静'), await cloud.as('郭磊')]
  const more = { options: ['早', '中', '晚'], majority: 'most' as const, unit: 'person' as const, proxies: 2 }
  const id = await opened(cloud, { ...more, closesAt: (await clockOf(cloud)) + minutes * 60_000 })
  const { closesAt } = (await chen.must(shown, { id })).vote
  const own = ground.families.map(({ id: who, session }): [string, string] => [who, session])
  const tokens = new Map([...own, [chen.id, chen.session], [guo.id, guo.session]])
  return { ground, cloud, id, closesAt, tokens, ahead: (await clockOf(cloud)) - Date.now() }
}

/** A reply that never comes, somewhere among the writes of a part. */
const losing = (nth: number) => ({ action: 'database.modifyDocument', function: 'votes', nth, kind: 'lost-reply' })
const most = 8
/** More than these would still stand in line when the vote ends, and none of those sent just before it would come in. */
const mostAtTheEnd = 120

const pause = (ms: number) => new Promise((later) => setTimeout(later, ms))
/** The last ones are sent while the vote ends, then some when it is over. */
const aroundTheEnd = async (field: Field, plans: readonly Plan[], log: Log): Promise<void> => {
  // All timers of that time run first, and that takes a while: in short steps, and the last seconds are waited for.
  const left = async () => field.closesAt - (await clockOf(field.cloud))
  const near = field.tokens.size > 1_000 ? 150_000 : 15_000
  for (let far = await left(); far > near + 2_000; far = await left())
    await field.cloud.pass(Math.min(far - near, 120_000))
  await pause((await left()) - 3_000)
  const now = await clockOf(field.cloud)
  field.ahead = now - Date.now()
  const span = Math.max(0, field.closesAt - now) + 700
  const spread = plans.map(async (plan, n) => {
    await pause((n / plans.length) * span)
    await sendAll(field, [plan], log)
  })
  await Promise.all([...spread, pause(span)])
  const late = plans.slice(0, 100).map(({ unit, groups }) => ({
    ...{ unit, groups: groups.map((group) => group.map((one) => ({ ...one, key: `${one.key}-late` }))) },
  }))
  await sendAll(field, late, log)
}

/** How many of those that were sent while it ended came in, and how many were refused for it: it has to be some of both. */
const atTheEnd = (told: readonly Told[], closesAt: number) => {
  const close = told.filter(({ sentAt }) => Math.abs(sentAt - closesAt) < 2_000)
  return {
    taken: close.filter(({ receipt }) => receipt).length,
    closed: close.filter(({ code }) => code === 'CLOSED').length,
  }
}

/** Ballots whose mark says the end or later, and receipts that were given for what was sent then. */
const lateOnes = async ({ cloud, id, closesAt }: Field, { told }: Log): Promise<number> => {
  const urns = (await documents(cloud, 'voteUrns')).filter(({ vote }) => vote === id)
  const units = urns.flatMap((urn) => Object.values(Object(urn.units)) as { cast: { at: number } | null }[])
  const marked = units.filter(({ cast }) => cast && cast.at >= closesAt).length
  // An old ballot's key may be asked about later, and hears its receipt again; a new key may not.
  return marked + told.filter(({ receipt, key }) => receipt && key.endsWith('-late')).length
}

type AtTheEnd = ReturnType<typeof atTheEnd>
export type VotesRun = {
  submits: number
  ballots: number
  atTheEnd: AtTheEnd
  wrong: string[]
  afterClosing: number
  trips: number
}
/**
 * So many submits through the real functions: parallel duplicates, rivals, retries, proxies, paper, lost replies, and
 * around the very end; then everything that was answered is held against what was published.
 */
export const runVotes = async (submits: number, seed: number, guarded: Guarded = 'guarded'): Promise<VotesRun> => {
  const field = await laid(Math.ceil(submits / each), guarded)
  const { ground, cloud, id } = field
  try {
    const units = await unitsOf(await cloud.as('陈静'), id)
    const voters = ground.families.map((one, n) => ({ id: one.id, unit: units.get(`示例${n}`) ?? '' }))
    const asked = await proxies(field, voters)
    const plans = planFor(
      voters.map((one) => ({ ...one, proxy: asked.get(one.id) })),
      seed,
    )
    if (sizeOf(plans) === 0) throw new Error('nothing is planned')
    const log: Log = { told: [], trips: 0, casts: 0, submits: 0 }
    const late = Math.max(Math.floor(plans.length * 0.9), plans.length - mostAtTheEnd)
    for (let part = 0; part < most; part++) {
      await cloud.faults([losing(20 + part)])
      await sendAll(field, plans.slice((late * part) / most, (late * (part + 1)) / most), log)
    }
    await cloud.faults([])
    await aroundTheEnd(field, plans.slice(late), log)
    await finished(cloud, id)
    const reader = await cloud.as('王秀英')
    const { result } = (await reader.must(shown, { id })).vote
    const outcome = {
      published: await published(reader, id),
      heads: result?.heads ?? {},
      took: result?.took.heads ?? -1,
    }
    return {
      ...{ submits: log.submits, ballots: outcome.published.ballots.length, trips: log.trips / log.casts },
      ...{ wrong: judge(log.told, outcome, field.closesAt), afterClosing: await lateOnes(field, log) },
      atTheEnd: atTheEnd(log.told, field.closesAt),
    }
  } finally {
    await ground.stop()
  }
}

/** The same without the condition: whether the oracle, or the count itself, says so. */
export const isCaught = async (submits: number, seed: number): Promise<boolean> => {
  try {
    return (await runVotes(submits, seed, 'unguardedVotes')).wrong.length > 0
  } catch (error) {
    // More ballots than units that voted: the count refuses to be a result.
    if (error instanceof Error && error.message === notClosed) return true
    throw error
  }
}
