import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Output } from '../../../types/action'
import { index, type ServiceCard } from '../../../types/catalog'
import { call } from '../../lib/call'
import { asFailure } from '../../lib/failure'
import { later } from '../../lib/later'
import { recall, remember } from '../../lib/stored'
import type { Called } from '../../lib/use-call'
import { waysOn } from '../../lib/ways'

type Index = Omit<Output<typeof index>, 'same'>
const shelf = 'catalog.index.2'
const aMonth = 30 * 24 * 3_600_000

/** The index comes over once; afterwards only a newer version of it does. */
const fetchIndex = async (): Promise<Index> => {
  const kept = recall<Index>(shelf)
  const { same, ...newest } = await call(index, kept ? { version: kept.version } : {})
  if (same && kept) return kept
  remember(shelf, newest)
  return newest
}

let asked = false
/** The index at once from this phone's storage; whether there is a newer one is asked once each time the app starts, when the screen stands. */
const useIndex = () => {
  const found = useQuery({
    queryKey: [index.name],
    queryFn: fetchIndex,
    initialData: () => recall<Index>(shelf),
    staleTime: aMonth,
    gcTime: Number.POSITIVE_INFINITY,
  })
  useEffect(() => {
    if (!asked && found.data) later(() => void found.refetch())
    asked = true
  })
  return found
}

/** All services as cards. */
export const useCards = (): Called<ServiceCard[]> => {
  const { data, error, isFetching, refetch } = useIndex()
  const failure = error && !data ? asFailure(error) : undefined
  const again = async () => void (await refetch())
  const ways = failure ? waysOn(failure, again) : []
  return { data: data?.services, failure, loading: isFetching, again, ways, note: undefined }
}

/** The departments whose services these are. */
export const useDepartments = (): Index['departments'] => useIndex().data?.departments ?? []
