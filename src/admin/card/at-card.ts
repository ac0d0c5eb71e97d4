import type { Output } from '../../../types/action'
import type { byCard } from '../../../types/card'

/** A case as any counter sees it that has the card in hand. */
export type AtCard = Output<typeof byCard>
