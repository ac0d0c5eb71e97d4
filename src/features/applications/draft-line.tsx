import type { DraftRow } from '../../../types/draft-row'
import { now } from '../../lib/chance'
import { day, lately } from '../../lib/format'
import { go } from '../../lib/routes'
import { Row } from '../../ui/row'

const open = ({ subject, code }: DraftRow): Promise<void> => {
  const [kind, id] = subject.split(':')
  if (kind === 'mend') return go('application', { id })
  return kind === 'for' ? go('helpOther', { code }) : go('apply', { code, kind })
}
const titleOf = ({ subject, title, forWhom }: DraftRow): string =>
  `${forWhom ? `替${forWhom}办：` : subject.indexOf('ask:') === 0 ? '咨询：' : ''}${title}`

/** A form that was left half-way, to go on with. */
export const DraftLine = ({ it }: { it: DraftRow }) => (
  <Row
    title={titleOf(it)}
    note={`${lately(it.at, now())} 填到一半，留到 ${day(it.until, now())}`}
    tag={{ word: '接着填', tone: 'wait' }}
    onTap={() => void open(it)}
  />
)
