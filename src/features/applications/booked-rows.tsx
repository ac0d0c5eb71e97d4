import type { Booked } from '../../../types/booked'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** Times at a window that are still to come. */
export const BookedRows = ({ of }: { of: readonly Booked[] }) =>
  of.length === 0 ? null : (
    <Card title="我的预约">
      {of.map(({ id, title, word, slot, office, state, stateWord }) => (
        <Row
          key={id}
          title={title}
          note={`${word} ${slot}，${office}窗口`}
          tag={{ word: stateWord, tone: state === 'off' ? 'bad' : 'good' }}
          onTap={() => go('booked', { id })}
        />
      ))}
    </Card>
  )
