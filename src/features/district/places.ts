import type { Output } from '../../../types/action'
import { show } from '../../../types/district'
import { type Called, useCall } from '../../lib/use-call'

/** The district's streets, communities and departments; they hardly ever change. */
export const usePlaces = (): Called<Output<typeof show>> => useCall(show, {}, { fresh: 3_600_000 })
