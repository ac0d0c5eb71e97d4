import { now } from '../../lib/chance'
import { Leaves } from '../../ui/leaves'
import { Pick } from '../../ui/pick'
import { type Item, noteOf, tagOf } from './words'

export const leaf = 20

/** Ticking instead of opening. */
export type Ticking = { has: (id: string) => boolean; toggle: (it: Item) => void }
type RowProps = { it: Item; chosen: boolean; ticking: Ticking | undefined; onOpen: (id: string) => void }
const Row = ({ it, chosen, ticking, onOpen }: RowProps) => (
  <Pick
    {...(process.env.TARO_ENV === 'h5' ? { id: `row-${it.id}` } : {})}
    title={`${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}${it.helper ? `（${it.helper}代办）` : ''}`}
    tag={tagOf(it, now())}
    notes={[noteOf(it, now())]}
    on={chosen}
    {...(ticking ? { ticked: ticking.has(it.id) } : {})}
    onTap={() => (ticking ? ticking.toggle(it) : onOpen(it.id))}
  />
)

type Props = { of: Item[]; chosen: string; ticking?: Ticking; onOpen: (id: string) => void }
/** In the mini-program twenty rows share a wrapper, so that a tap redraws only those. */
export const Rows = ({ of, chosen, ticking, onOpen }: Props) => {
  const row = (it: Item) => <Row key={it.id} it={it} chosen={it.id === chosen} ticking={ticking} onOpen={onOpen} />
  return <Leaves>{of.map(row)}</Leaves>
}
