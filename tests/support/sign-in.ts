import { randomUUID } from 'node:crypto'
import type { Action, Given, Output } from '../../types/action'
import { askSignIn, confirmSignIn, takeSignIn } from '../../types/sign-in'
import type { Answer, Cloud, Neighbour } from './cloud'

const chrome =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Safari/537.36'
export type Desktop = {
  ask: <A extends Action>(action: A, input: Given<A>, key?: string) => Promise<Answer<Output<A>> & { trips: number }>
}

/** A browser over CloudBase's HTTP access, with the session that it was given, if any. */
export const browserAt = (cloud: Cloud, session = '', agent = chrome): Desktop => ({
  ask: async (action, input, key = randomUUID()) => {
    const headers = {
      'user-agent': agent,
      'x-real-ip': '117.89.20.7',
      ...(session ? { authorization: `Bearer ${session}` } : {}),
    }
    const answer = await cloud.post(`/http/${action.name.split('.')[0]}`, { action: action.name, key, input }, headers)
    return { ...(await answer.json()), trips: Number(answer.headers.get('x-db-round-trips')) }
  },
})

export const must = async <A extends Action>({ ask }: Desktop, action: A, input: Given<A>): Promise<Output<A>> => {
  const answer = await ask(action, input)
  if (!answer.ok) throw new Error(`${action.name}: ${JSON.stringify(answer.failure)}`)
  return answer.output
}

/** The whole way: a page asks, a phone confirms, the page takes its session. */
export const signedIn = async (cloud: Cloud, who: Neighbour): Promise<Desktop & { session: string }> => {
  const page = browserAt(cloud)
  const { id, secret } = await must(page, askSignIn, {})
  await who.must(confirmSignIn, { id, yes: true })
  const { session } = await must(page, takeSignIn, { id, secret })
  if (!session) throw new Error('no session was given')
  return { ...browserAt(cloud, session), session }
}
