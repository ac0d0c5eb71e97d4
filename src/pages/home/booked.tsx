import type { Output } from '../../../types/action'
import type { home } from '../../../types/members'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** When and where I am waited for. */
export const Booked = ({ of }: { of: Output<typeof home>['booked'] }) =>
  of.length === 0 ? null : (
    <Card title="我约的窗口">
      {of.map(({ id, title, line, word, bad }) => (
        <Row
          key={id}
          title={title}
          note={line}
          tag={{ word, tone: bad ? 'bad' : 'good' }}
          onTap={() => go('booked', { id })}
        />
      ))}
    </Card>
  )
