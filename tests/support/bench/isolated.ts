import { startCloud } from '../cloud'
import { median } from './pairs'

const STATES = 30

type State = { state: string; url: string }
const open = async (url: string): Promise<State> => (await fetch(`${url}/local/states`, { method: 'POST' })).json()

/** Milliseconds from asking for a fresh state to its first answer, in a running cloud with the sample district. */
export const isolated = async () => {
  const cloud = await startCloud()
  const times: number[] = []
  for (let n = 0; n < STATES + 1; n++) {
    const start = performance.now()
    const { state, url } = await open(cloud.url)
    const people: unknown[] = await (await fetch(`${url}/local/people`)).json()
    times.push(performance.now() - start)
    if (people.length === 0) throw new Error('the fresh state holds nobody')
    await fetch(`${cloud.url}/local/states/${state}`, { method: 'DELETE' })
  }
  await cloud.stop()
  const [first = Number.NaN, ...rest] = times
  return { ms: median(rest), worst: Math.max(...rest), first }
}
