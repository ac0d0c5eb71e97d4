import { useQuery } from '@tanstack/react-query'
import type { Output } from '../../../types/action'
import { index, type ServiceCard } from '../../../types/catalog'
import { call } from '../../lib/call'
import { asFailure } from '../../lib/failure'
import { recall, remember } from '../../lib/stored'
import type { Called } from '../../lib/use-call'
import { waysOn } from '../../lib/ways'

type Index = Pick<Output<typeof index>, 'version' | 'services'>
const shelf = 'catalog.index.1'
const aMonth = 30 * 24 * 3_600_000

/** The cards come over once; afterwards only a newer version of them does. */
const fetchCards = async (): Promise<ServiceCard[]> => {
  const kept = recall<Index>(shelf)
  const { version, same, services } = await call(index, kept ? { version: kept.version } : {})
  if (same && kept) return kept.services
  remember(shelf, { version, services })
  return services
}

/** All services as cards: at once from this phone's storage, asked after once each time the app starts. */
export const useCards = (): Called<ServiceCard[]> => {
  const asked = useQuery({
    queryKey: [index.name],
    queryFn: fetchCards,
    initialData: () => recall<Index>(shelf)?.services,
    initialDataUpdatedAt: 0,
    staleTime: aMonth,
    gcTime: Number.POSITIVE_INFINITY,
  })
  const failure = asked.error && !asked.data ? asFailure(asked.error) : undefined
  const again = async () => void (await asked.refetch())
  const ways = failure ? waysOn(failure, again) : []
  return { data: asked.data, failure, loading: asked.isFetching, again, ways, note: undefined }
}
