import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { flags, sampleSettings } from '../../config/tasks/cloud.mjs'
import type { Action, Given, Output } from '../../types/action'

export type Answer<O> =
  | { ok: true; output: O }
  | { ok: false; failure: { code: string; message: string; fields?: Record<string, string> } }
export type Neighbour = {
  id: string
  name: string
  session: string
  /** Asks through the front door, as the pages do. */
  ask: <A extends Action>(action: A, input: Given<A>, key?: string) => Promise<Answer<Output<A>> & { trips: number }>
  /** The same where a "no" would be a broken test. */
  must: <A extends Action>(action: A, input: Given<A>, key?: string) => Promise<Output<A>>
  /** Uploads bytes as WeChat would and has the cloud look into them. */
  upload: (bytes: Buffer, name: string, folder?: string) => Promise<string>
}
export type Cloud = {
  url: string
  data: string
  child: ChildProcess
  as: (name: string) => Promise<Neighbour>
  /** Somebody whom WeChat knows and the community does not yet. */
  newcomer: (name: string) => Promise<Neighbour>
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  /** Sets the cloud's clock forward. */
  pass: (ms: number) => Promise<void>
  faults: (rules: unknown[]) => Promise<void>
  /** Runs a function's timer now. */
  tick: (name: string, timer: string) => Promise<unknown>
  stop: () => Promise<void>
}

const ready = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      const url = /"url":"([^"]+)"/.exec(said)?.[1]
      if (url) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('exit', (code) => reject(new Error(`localcloud ended with ${code}: ${said}`)))
  })

type Front = Omit<Cloud, 'as' | 'newcomer'>
type Person = { memberId: string; name: string }

const sampleCalled = async (cloud: Front, name: string): Promise<Person> => {
  const people: Person[] = await (await fetch(`${cloud.url}/local/people`)).json()
  const person = people.find((one) => one.name === name)
  if (!person) throw new Error(`no sample person is called ${name}`)
  return person
}

const neighbour = async (cloud: Front, { memberId, name }: Person, as: object): Promise<Neighbour> => {
  const { session } = await (await cloud.post('/local/sign-in', as)).json()
  const headers = { authorization: `Bearer ${session}` }
  const ask: Neighbour['ask'] = async (action, input, key = randomUUID()) => {
    const answer = await cloud.post(`/call/${action.name.split('.')[0]}`, { action: action.name, key, input }, headers)
    return { ...(await answer.json()), trips: Number(answer.headers.get('x-db-round-trips')) }
  }
  const must: Neighbour['must'] = async (action, input, key) => {
    const answer = await ask(action, input, key)
    if (!answer.ok) throw new Error(`${name} ${action.name}: ${JSON.stringify(answer.failure)}`)
    return answer.output
  }
  const upload = async (bytes: Buffer, file: string, folder = 'applications') => {
    const where = `${folder}/${memberId}/${randomUUID()}${path.extname(file)}`
    const answer = await fetch(`${cloud.url}/local/upload?path=${where}`, {
      method: 'POST',
      headers,
      body: new Uint8Array(bytes),
    })
    return (await answer.json()).fileID
  }
  return { id: memberId, name, session, ask, must, upload }
}

/** `weapp`, `functions`: others than those that were built. `settings`: others than `npm start` gives the functions. */
type Start = { keep?: string; seed?: string; weapp?: string; functions?: string; settings?: Record<string, string> }

/** A cloud of its own for one test file: the built functions, the sample district, nothing else. */
export const startCloud = async ({
  keep,
  seed,
  weapp,
  functions,
  settings = sampleSettings,
}: Start = {}): Promise<Cloud> => {
  const data = keep ?? mkdtempSync(path.join(tmpdir(), 'cloud-community-'))
  const child = spawn(process.execPath, [...flags({ port: 0, data, seed, weapp, functions, settings }), '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const url = await ready(child)
  const post: Cloud['post'] = (where, body, headers = {}) =>
    fetch(`${url}${where}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const stop = async () => {
    const gone = new Promise((resolve) => child.on('exit', resolve))
    child.kill('SIGTERM')
    if (child.exitCode === null) await gone
    if (!keep) rmSync(data, { recursive: true, force: true })
  }
  const cloud = {
    url,
    data,
    child,
    post,
    stop,
    pass: async (ms: number) => void (await post('/local/clock', { advanceMs: ms })),
    faults: async (rules: unknown[]) => void (await post('/local/faults', { rules })),
    tick: async (name: string, timer: string) => (await post('/local/timers/run', { function: name, timer })).json(),
  }
  return {
    ...cloud,
    as: async (name) => {
      const person = await sampleCalled(cloud, name)
      return neighbour(cloud, person, { memberId: person.memberId })
    },
    newcomer: (name) => neighbour(cloud, { memberId: '', name }, { newcomer: randomUUID() }),
  }
}
