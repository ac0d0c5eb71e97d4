import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { asFailure, passing } from './failure'

const seconds = 1000

/** What was asked already, shared by all pages. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15 * seconds,
      gcTime: 600 * seconds,
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
  Taro.onNetworkStatusChange?.(({ isConnected }) => heard(isConnected))
  return undefined
})

/** What an act may have changed: its own domain, and the front page and inbox that tell of everything. */
export const touched = (act: string): ((question: unknown) => boolean) => {
  const domain = `${act.slice(0, act.indexOf('.'))}.`
  return (question) => {
    const name = String(question)
    return name.startsWith(domain) || name.startsWith('members.')
  }
}

export const askAgainAfter = (act: string): void => {
  const concerns = touched(act)
  queries.invalidateQueries({ predicate: (query) => concerns(query.queryKey[0]) })
}
