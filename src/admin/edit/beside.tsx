import type { Output } from '../../../types/action'
import type { show, Terms } from '../../../types/catalog'
import type { show as district } from '../../../types/district'
import type { edit } from '../../../types/editing'
import type { Acting } from '../../lib/use-act'
import { ChangesView } from './changes-view'
import { HistoryView } from './history-view'
import { SeenView } from './seen-view'
import type { Drafting } from './use-draft'
import type { View } from './views'
import { WalkView } from './walk-view'

type Of = {
  now: Output<typeof show>
  draft: Drafting
  terms: Terms
  faults: Record<string, string>
  places: Output<typeof district> | undefined
  saving: Acting<typeof edit>
  changed: number
}
type Props = {
  view: Exclude<View, 'form'>
  of: Of
  onSave: (why: string, vouch: boolean) => void
  onSaid: (words: string) => void
  onDrop: () => void
}

/** What comes of what is being written. */
export const Beside = ({ view, of: it, onSave, onSaid, onDrop }: Props) => {
  const { now, draft, terms, faults, places, saving, changed } = it
  const { code } = now.service
  const name = places?.departments.find(({ id }) => id === terms.department)?.name ?? now.departmentName
  if (view === 'seen')
    return <SeenView terms={terms} code={code} departmentName={name} verified={now.service.verified && changed === 0} />
  if (view === 'walk') return <WalkView terms={terms} faults={faults} places={places} />
  if (view === 'history') return <HistoryView code={code} rev={now.rev} dirty={changed > 0} onDone={onSaid} />
  return <ChangesView base={draft.base} terms={terms} faults={faults} saving={saving} onSave={onSave} onDrop={onDrop} />
}
