import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { Action, Given, Output } from '../../types/action'
import { call } from './call'
import { asFailure, type CallFailure } from './failure'
import { type Way, waysOn } from './ways'

/** What a page knows of its question. */
export type Called<T> = {
  data: T | undefined
  failure: CallFailure | undefined
  loading: boolean
  again: () => Promise<void>
  /** Where to go on from the failure; none when there is no failure. */
  ways: Way[]
}
/** `keep`: shows the last answer while another input is asked. `fresh`: how long an answer is good for, in ms. */
type Options = { enabled?: boolean; keep?: boolean; fresh?: number }

/** Asks when the page opens, and again when it comes back into view with an answer grown old. */
export const useCall = <A extends Action>(action: A, input: Given<A>, options: Options = {}): Called<Output<A>> => {
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const asked = useQuery<Output<A>, unknown>({
    queryKey: [action.name, input],
    queryFn: () => call(action, input),
    enabled: options.enabled ?? true,
    subscribed: seen,
    ...(options.fresh === undefined ? {} : { staleTime: options.fresh }),
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
  }
}
