import type { VotingUnit } from '../../types/votes'

const most = 8
type Call = VotingUnit['calls'][number]
/** What this very call was answered before; `other` when its key came with another body. */
export const answered = (unit: VotingUnit, { mark, sum }: Omit<Call, 'said'>): Call | 'other' | undefined => {
  const call = unit.calls.find((one) => one.mark === mark)
  return call && call.sum !== sum ? 'other' : call
}
/** The call noted at its unit, as a part of the same write. */
export const noted = (unit: string, call: Call) => ({ [`units.${unit}.calls`]: { value: call, most } })
