import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { Held, held } from '../../../types/privacy'
import { named } from '../../features/applications/named'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Row } from '../../ui/row'

type Known = Output<typeof held>
type Props = Pick<Known, 'me' | 'counts'> & { cases: Held[] }

const number = (count: number): string => (count >= 100 ? '100 件以上' : `${count} 件`)

/** What a case keeps, in one line: masked numbers by their name, how much else. */
const contentOf = ({ erasedAt, answers, secrets, files }: Held): string => {
  if (erasedAt !== null) return `内容已按您的要求在${day(erasedAt, now())}删除`
  const papers = files.map(({ material, names }) => `${material} ${names.length} 个文件`)
  return [`填写 ${answers} 处`, ...secrets.map(({ label, shown }) => `${label} ${shown}`), ...papers].join('；')
}

export const Kept = ({ me, counts, cases }: Props) => (
  <>
    <Card title="保存了什么">
      <Facts
        of={[
          ['姓名', me.name],
          ['社区', me.community || '还没有选'],
          ['出生年份', me.birthYear === null ? '没有登记' : `${me.birthYear} 年`],
          ['家里人', me.household ? '和家里人记在一户' : '没有登记'],
          ['在办的', number(counts.open)],
          ['办完的', number(counts.closed)],
        ]}
      />
      <Text className="quiet small">身份证号、电话、银行卡号都加了密，谁看都只有头尾几位。</Text>
    </Card>
    {cases.length > 0 ? (
      <Card title="一件一件看" className="rows">
        {cases.map((it) => (
          <Row
            key={it.id}
            title={named(it)}
            note={`${contentOf(it)} · ${it.number} · ${day(it.submittedAt, now())}交`}
            tag={{ word: it.word, tone: it.open ? 'wait' : 'quiet' }}
            onTap={() => go('application', { id: it.id })}
          />
        ))}
      </Card>
    ) : null}
  </>
)
