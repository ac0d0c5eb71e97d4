import type { ActivityRow } from '../../../types/signing-up'
import { Row } from '../../ui/row'
import { spanWord } from './when'

/** One activity in a list: what, when and where, and whether there is room. */
export const ActivityLine = ({ it, now, onTap }: { it: ActivityRow; now: number; onTap: () => void }) => {
  const more = it.sessions > 1 ? `，共 ${it.sessions} 场` : ''
  const first = spanWord({ from: it.startsAt, to: it.sessions > 1 ? it.startsAt : it.endsAt }, now)
  const when = it.sessions > 1 ? first.replace(/–.*$/, ' 起') : first
  return (
    <Row
      title={`${it.title}${it.sample ? '（示例）' : ''}`}
      note={`${when}${more} · ${it.where}`}
      tag={{ word: it.word, tone: it.tone }}
      onTap={onTap}
    />
  )
}
