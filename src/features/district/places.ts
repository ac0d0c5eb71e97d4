import type { Output } from '../../../types/action'
import { show } from '../../../types/district'
import { type Called, useCall } from '../../lib/use-call'

const aWeek = 7 * 24 * 3_600_000

/** The district's streets, communities, centres and departments: they hardly ever change, and stay on the phone. */
export const usePlaces = (enabled = true): Called<Output<typeof show>> =>
  useCall(show, {}, { enabled, fresh: aWeek, last: true })
