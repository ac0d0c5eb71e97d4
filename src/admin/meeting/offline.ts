import type { Output } from '../../../types/action'
import type { Doer, MeetingAct } from '../../../types/meeting-act'
import { apply } from '../../../types/meeting-apply'
import type { panel } from '../../../types/meeting-hosting'
import { panelOf } from '../../../types/meeting-panel'
import { refusals } from '../../../types/meeting-rules'
import type { Panel } from '../../../types/meeting-view'
import { keptUnder } from '../../lib/kept'

/** An act that this device has not been able to send: its own key, and the cloud's time as far as the device knows it. */
export type Waiting = { key: string; at: number; act: MeetingAct }
/** What the cloud told last, and when by this device's clock. */
export type Told = { data: Output<typeof panel>; at: number }

const kept = keptUnder('meeting-acts:')
export const waitingFor = (id: string): Waiting[] => {
  const found = kept.get(id)
  return Array.isArray(found) ? found : []
}
export const keepWaiting = (id: string, list: Waiting[]): void => {
  if (list.length === 0) kept.remove(id)
  else kept.put(id, list)
}

/** The meeting as it stands with what waits: the rules that the cloud will ask decide here, too. */
export const ahead = ({ data }: Told, waiting: readonly Waiting[]): { panel: Panel; refusal: string | undefined } => {
  let { state } = data
  let refusal: string | undefined
  let by: Doer = data.doer
  for (const { at, act } of waiting) {
    by = { ...data.doer, at: Math.max(at, state.lastAt) }
    const made = apply(state, act, by)
    if (act.kind === 'closeVote' && state.vote?.secret) refusal = '不记名的票存在云上，连上网才能结束表决'
    else if (typeof made === 'string') refusal = refusals[made]
    else state = made
  }
  const nameOf = (place: string) => (place === state.office ? data.officeName : place)
  return {
    panel: panelOf(state, by, { nameOf, sample: data.sample, centre: data.centre, minutes: data.minutes }),
    refusal,
  }
}
