import { keepPreviousData, onlineManager, useQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import type { Action, Given, Output } from '../../types/action'
import { call } from './call'
import { now } from './chance'
import { asFailure, type CallFailure, passing } from './failure'
import { lately } from './format'
import { forgetView, keepView, lastView } from './last-view'
import { type Way, waysOn } from './ways'

/** What a page knows of its question. */
export type Called<T> = {
  data: T | undefined
  failure: CallFailure | undefined
  loading: boolean
  again: () => Promise<void>
  /** Where to go on from the failure; none when there is no failure. */
  ways: Way[]
  /** What stands over an answer that is not of this moment. */
  note: string | undefined
}
/**
 * `keep`: shows the last answer while another input is asked. `fresh`: how long an answer is good for, in ms. `last`: the answer
 * stays on the phone and is shown at once the next time, with or without network.
 */
type Options = { enabled?: boolean; keep?: boolean; fresh?: number; last?: boolean }

const ask = async <A extends Action>(action: A, input: Given<A>, { last }: Options): Promise<Output<A>> => {
  if (!last) return call(action, input)
  try {
    const output = await call(action, input)
    keepView(action, input, output)
    return output
  } catch (error) {
    if (!passing(asFailure(error))) forgetView(action, input)
    throw error
  }
}
const online = (heard: () => void) => onlineManager.subscribe(heard)
const noteOf = (failure: CallFailure | undefined, { shown, at }: { shown: boolean; at: number }) => {
  if (!shown) return undefined
  if (failure) return `${failure.message}（下面是${lately(at, now())}的内容）`
  return onlineManager.isOnline() ? undefined : `现在没有网络，下面是${lately(at, now())}的内容`
}

/** Asks when the page opens, and again when it comes back into view with an answer grown old. */
export const useCall = <A extends Action>(action: A, input: Given<A>, options: Options = {}): Called<Output<A>> => {
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  useSyncExternalStore(online, () => onlineManager.isOnline())
  const [before] = useState(() => (options.last ? lastView(action, input) : undefined))
  const asked = useQuery<Output<A>, unknown>({
    queryKey: [action.name, input],
    queryFn: () => ask(action, input, options),
    enabled: options.enabled ?? true,
    subscribed: seen,
    ...(options.fresh === undefined ? {} : { staleTime: options.fresh }),
    ...(before ? { initialData: before.output as never, initialDataUpdatedAt: before.at } : {}),
    ...(options.keep ? { placeholderData: keepPreviousData as never } : {}),
  })
  const failure = asked.error ? asFailure(asked.error) : undefined
  const again = async () => void (await asked.refetch())
  return {
    data: asked.data,
    failure,
    loading: asked.isFetching,
    again,
    ways: failure ? waysOn(failure, again) : [],
    note: noteOf(failure, { shown: asked.data !== undefined, at: asked.dataUpdatedAt }),
  }
}
