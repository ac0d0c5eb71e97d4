import { daysBetween, dueAfter } from '../../cloudfunctions/kernel/workdays'
import { actions } from '../support/actions'
import { runMatrix, startPeopled } from '../support/authz'
import { queueCosts } from '../support/bench/queue-size'
import { canaries } from '../support/canaries'
import { compareClocks, seeded } from '../support/clock-oracle'
import { type Cloud, startCloud } from '../support/cloud'
import { duplicates, scenes } from '../support/delivery'
import { close, figure, progress } from '../support/figure'
import { fuzz } from '../support/fuzz'
import { inputFor } from '../support/inputs'
import { audit, cutEnd, tamper } from '../support/tamper'
import { deskTrips } from '../support/trips'

const SEED = 20_261_126
const INPUTS = 2000

const within = async <T>(work: (cloud: Cloud) => Promise<T>, start = () => startCloud()): Promise<T> => {
  const cloud = await start()
  try {
    return await work(cloud)
  } finally {
    await cloud.stop()
  }
}
const told = (lines: readonly string[]) => {
  for (const line of lines.slice(0, 20)) progress(line)
}

const trips = async () => {
  progress('round trips at the desk')
  for (const [name, { value, limit }] of Object.entries(await within(deskTrips)))
    figure({ figure: `roundtrips.${name}`, value, limit, unit: 'database round trips' })
}

const authz = async () => {
  progress('every action × every role and scope')
  const { leaks, locked, cases } = await within(runMatrix, startPeopled)
  told([...leaks, ...locked])
  figure({ figure: 'authz.cases', value: cases, limit: 2000, unit: 'calls', atLeast: true, actions: actions.length })
  figure({ figure: 'authz.leaks', value: leaks.length, limit: 0, unit: 'calls', locked: locked.length })
}

const odd = async (cloud: Cloud) => {
  const chen = await cloud.as('陈静')
  const chance = seeded(SEED)
  const untyped: string[] = []
  let sent = 0
  for (const action of actions) {
    const right = inputFor(action.name, 'a-none')
    const found = await fuzz({ cloud, session: chen.session }, action, { right, count: INPUTS, chance })
    untyped.push(...found.untyped)
    sent += found.sent
  }
  return { sent, untyped }
}

const inputs = async () => {
  progress(`${INPUTS} odd inputs to each of ${actions.length} actions (some minutes)`)
  const { sent, untyped } = await within(odd)
  told(untyped)
  figure({ figure: 'fuzz.untyped', value: untyped.length, limit: 0, unit: 'answers', sent, seed: SEED })
}

const delivery = async () => {
  progress('every act sent twice, five times at once, and after a lost reply')
  const wrong: string[] = []
  let tried = 0
  for (const name of Object.keys(scenes)) {
    const found = await within((cloud) => duplicates(cloud, [name]))
    wrong.push(...found.wrong)
    tried += found.tried
  }
  told(wrong)
  figure({ figure: 'delivery.duplicates', value: wrong.length, limit: 0, unit: 'acts', tried })
}

const clock = () => {
  progress('working days against a calendar written out by hand')
  const { compared, wrong } = compareClocks({ dueAfter, daysBetween }, 5000, seeded(SEED))
  told(wrong)
  figure({ figure: 'clock.wrong', value: wrong.length, limit: 0, unit: 'spans', compared, seed: SEED })
}

const sealed = async () => {
  progress('a thousand numbers looked for in files, logs and a backup')
  const names = ['王秀英', '张敏', '刘志强', '孙丽', '马建军', '徐春梅']
  const { planted, open, files } = await within((cloud) => canaries(cloud, names, 500))
  told(open)
  figure({ figure: 'sealed.canaries', value: open.length, limit: 0, unit: 'numbers in the open', planted, files })
}

const tampering = async () => {
  progress('each entry and link of the journal tampered with in turn')
  const { tried, undetected } = await within(async (cloud) => {
    await duplicates(cloud, ['applications.approve', 'applications.solved'])
    await cloud.tick('applications', 'handOn')
    await cloud.tick('audit', 'chain')
    const auditor = await cloud.as('石岩')
    const found = await tamper(cloud, auditor)
    await cutEnd(cloud)
    const missed = (await audit(auditor)).faults.length === 1 ? [] : ['the end of the chain']
    return { tried: found.tried + 1, undetected: [...found.undetected, ...missed] }
  })
  told(undetected)
  figure({ figure: 'audit.undetected', value: undetected.length, limit: 0, unit: 'crimes', tried })
}

const longQueue = async () => {
  const [few, many] = [200, 20_000]
  progress(`a desk with ${few} open cases, and one with ${many}`)
  const costs = await queueCosts([few, many])
  const more = (of: 'trips' | 'touched') =>
    Math.max(...costs.map((it) => (it.many?.[of] ?? Infinity) - (it.few?.[of] ?? 0)))
  figure({ figure: 'queue.trips-more', value: more('trips'), limit: 0, unit: 'database round trips', few, many })
  const most = Math.max(...costs.map((it) => it.many?.touched ?? 0))
  figure({ figure: 'queue.touched-more', value: more('touched'), limit: 0, unit: 'documents and index entries', most })
}

await trips()
await longQueue()
await authz()
await inputs()
await delivery()
clock()
await sealed()
await tampering()
close()
