import { useQuery } from '@tanstack/react-query'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { queue } from '../../../types/reviewing'
import { call } from '../../lib/call'
import { asFailure, type CallFailure } from '../../lib/failure'
import type { Sift } from './sift'
import type { Item } from './words'

type Page = Output<typeof queue>
export type List = Pick<Page, 'counts' | 'services' | 'people'> & { rows: Item[]; more: boolean }

const often = 15_000
/** More than a person reads through; a search will find the rest. */
const mostPages = 15

/** The first pages, one after the other: what moved up or down meanwhile stands once. */
const fetchPages = async (office: string, sift: Sift, pages: number): Promise<List> => {
  const first = await call(queue, { office, ...sift })
  const rows = [...first.items]
  let next = first.next
  for (let page = 1; page < pages && next !== null; page++) {
    const more = await call(queue, { office, ...sift, after: next })
    rows.push(...more.items)
    next = more.next
  }
  const known = new Map(rows.map((row) => [row.id, row]))
  const { counts, services, people } = first
  return { rows: [...known.values()], counts, services, people, more: next !== null && pages < mostPages }
}

export type Queue = {
  list: List | undefined
  failure: CallFailure | undefined
  /** What stands over a list that is not of this moment. */
  note: string | undefined
  loading: boolean
  again: () => Promise<void>
  onMore: () => void
}

/** An office's queue, asked again every 15 seconds while it is in view and when it comes back into view. */
export const useQueue = (office: string, sift: Sift): Queue => {
  const list = [office, sift.filter, sift.service, sift.person].join(' ')
  const [asked, setAsked] = useState({ list, pages: 1 })
  const pages = asked.list === list ? asked.pages : 1
  const [seen, setSeen] = useState(true)
  useDidShow(() => setSeen(true))
  useDidHide(() => setSeen(false))
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: [queue.name, office, list, pages],
    queryFn: () => fetchPages(office, sift, pages),
    enabled: office !== '',
    subscribed: seen,
    refetchInterval: often,
    refetchOnWindowFocus: 'always',
    staleTime: 0,
    // another filter's rows may stand until the new ones come; another office's may not
    placeholderData: (before, query) => (query?.queryKey[1] === office ? before : undefined),
  })
  const failure = error ? asFailure(error) : undefined
  return {
    list: data,
    failure,
    note: failure && `${failure.message}（下面是刚才的内容）`,
    loading: isFetching,
    again: async () => void (await refetch()),
    onMore: () => setAsked({ list, pages: pages + 1 }),
  }
}
