import { now } from '../../lib/chance'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'
import { type Item, noteOf, tagOf } from './words'

type Props = { of: Item[]; onOpen: (id: string) => void }
/** What else this household asked for, as far as one may see it. */
export const EarlierCard = ({ of: rows, onOpen }: Props) =>
  rows.length === 0 ? null : (
    <Card title={`这家别的件 ${rows.length}`}>
      {rows.map((it) => (
        <Row
          key={it.id}
          title={`${it.kind === 'ask' ? '咨询：' : ''}${it.title} · ${it.applicant}`}
          note={noteOf(it, now())}
          tag={tagOf(it, now())}
          onTap={() => onOpen(it.id)}
        />
      ))}
    </Card>
  )
