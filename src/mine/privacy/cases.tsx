import type { Held } from '../../../types/privacy'
import { named } from '../../features/applications/named'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** What a case keeps, a line each: masked numbers by their name, files by their material, how much else. */
const contentOf = ({ erasedAt, answers, secrets, files }: Held): string[] => {
  if (erasedAt !== null) return [`内容已按您的要求在${day(erasedAt, now())}删除`]
  const numbers = secrets.map(({ label, shown }) => `${label} ${shown}`)
  const papers = files.map(({ material, names }) => `${material}：${names.length} 个文件`)
  return [...numbers, ...papers, ...(answers > 0 ? [`填写的内容 ${answers} 处`] : [])]
}

/** Case by case, what is kept of it. */
export const Cases = ({ of }: { of: Held[] }) => {
  if (of.length === 0) return null
  return (
    <Card title="一件一件看" className="rows">
      {of.map((it) => (
        <Row
          key={it.id}
          title={named(it)}
          note={[`${it.number} · ${day(it.submittedAt, now())}交`, ...contentOf(it)].join('\n')}
          tag={{ word: it.word, tone: it.open ? 'wait' : 'quiet' }}
          onTap={() => go('application', { id: it.id })}
        />
      ))}
    </Card>
  )
}
