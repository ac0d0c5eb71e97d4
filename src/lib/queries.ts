import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { asFailure, passing } from './failure'

const minutes = 60_000

/** What was asked already, shared by all pages. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      // An inbox line opens its record at once: what was seen a moment ago is shown, and asked for again.
      staleTime: 0,
      // networkMode turns it off by itself: what was shown without network is asked for once there is one.
      refetchOnReconnect: true,
      gcTime: 10 * minutes,
      retry: (count, error) => count < 2 && passing(asFailure(error)),
      retryDelay: (count) => 600 * (count + 1),
    },
  },
})

focusManager.setEventListener((heard) => {
  Taro.onAppShow?.(() => heard(true))
  Taro.onAppHide?.(() => heard(false))
  return undefined
})
onlineManager.setEventListener((heard) => {
  void Taro.getNetworkType?.({ success: ({ networkType }) => heard(networkType !== 'none') })
  Taro.onNetworkStatusChange?.(({ isConnected }) => heard(isConnected))
  return undefined
})

/** What an act may have changed: its own domain, and the front page and inbox that tell of everything. */
export const touched = (act: string): ((question: unknown) => boolean) => {
  const domain = `${act.slice(0, act.indexOf('.'))}.`
  return (question) => {
    const name = String(question)
    if (name.startsWith(domain)) return true
    return domain === 'members.' ? name === 'catalog.show' : name === 'members.home' || name === 'members.notices'
  }
}

export const askAgainAfter = (act: string): void => {
  const concerns = touched(act)
  queries.invalidateQueries({ predicate: (query) => concerns(query.queryKey[0]) })
}
