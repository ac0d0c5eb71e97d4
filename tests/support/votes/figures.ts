import type { Action, Given, Output } from '../../../types/action'
import { type Neighbour, startCloud } from '../cloud'
import { figure, progress } from '../figure'
import { severalRecords, voteTrips } from '../trips-of-votes'
import { isCaught, runVotes } from './ballots'

const limitOf = ({ name, changes }: Action) => severalRecords[name] ?? (changes ? 2 : 1)

const roundTrips = async () => {
  const cloud = await startCloud()
  const worst = new Map<string, { value: number; limit: number }>()
  const count = async <A extends Action>(who: Neighbour, action: A, input: Given<A>): Promise<Output<A>> => {
    const answer = await who.ask(action, input)
    if (!answer.ok) throw new Error(`${action.name}: ${JSON.stringify(answer.failure)}`)
    const value = Math.max(worst.get(action.name)?.value ?? 0, answer.trips)
    worst.set(action.name, { value, limit: limitOf(action) })
    return answer.output
  }
  await voteTrips(cloud, count)
  await cloud.stop()
  for (const [name, { value, limit }] of worst)
    if (name.startsWith('votes.')) figure({ figure: `roundtrips.${name}`, value, limit, unit: 'database round trips' })
}

/** What the votes promise: every submit answered truly, one ballot a unit, nothing after the end, and what an act costs. */
export const voteFigures = async (least: number, seed = 1): Promise<void> => {
  progress(`votes: at least ${least} submits`)
  const { submits, ballots, wrong, afterClosing, atTheEnd, trips } = await runVotes(least, seed)
  if (wrong.length > 0) progress(wrong.slice(0, 5).join('; '))
  const of = { submits, ballots, seed }
  figure({ figure: 'votes.wrong', value: wrong.length, limit: 0, unit: 'answers or ballots', ...of })
  figure({ figure: 'votes.submits', value: submits, limit: least, unit: 'submits', atLeast: true, ballots, seed })
  figure({ figure: 'votes.after-closing', value: afterClosing, limit: 0, unit: 'ballots', ...of, atTheEnd })
  const both = Math.min(atTheEnd.taken, atTheEnd.closed)
  figure({ figure: 'votes.at-the-end', value: both, limit: 1, unit: 'taken and refused', atLeast: true, ...atTheEnd })
  figure({ figure: 'votes.roundtrips', value: trips, limit: 2.5, unit: 'database round trips a ballot taken', ...of })
  progress('the same without the condition')
  const caught = (await isCaught(600, seed)) ? 1 : 0
  figure({ figure: 'votes.control-caught', value: caught, limit: 1, unit: 'runs of one', atLeast: true })
  await roundTrips()
}
