import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { held } from '../../../types/privacy'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'

type Props = Pick<Output<typeof held>, 'me' | 'counts' | 'besides'>

const number = (count: number): string => (count >= 100 ? '100 件以上' : `${count} 件`)

/** What else there is, each by its name; what there is none of is not listed. */
const besidesOf = (it: Props['besides']): [string, string][] =>
  [
    ['填到一半的', it.drafts, '份'] as const,
    ['代办的同意', it.helpers, '份'] as const,
    ['同意过的说明', it.agreements, '份'] as const,
    ['报名过的活动', it.activities, '个'] as const,
    ['到过邻里中心', it.visits, '天'] as const,
    ['表决名册上的', it.ballots, '票'] as const,
    ['提过和表过态的提案', it.proposals, '件'] as const,
    ['开过的时长证明', it.certificates, '份'] as const,
    ['还能发的微信提醒', it.reminders, '次'] as const,
    ['电脑上的登录', it.sessions, '处'] as const,
    ['现在的岗位', it.roles, '个'] as const,
    ['登记上的经过', it.past, '条'] as const,
  ].flatMap(([word, count, unit]): [string, string][] => (count > 0 ? [[word, `${count} ${unit}`]] : []))

/** The registration, and how many cases there are. */
export const Kept = ({ me, counts, besides }: Props) => (
  <Card title="保存了什么">
    <Facts
      of={[
        ['姓名', me.name],
        ['社区', me.community || '还没有选'],
        ['出生年份', me.birthYear === null ? '没有登记' : `${me.birthYear} 年`],
        ['家里人', me.household ? '和家里人记在一户' : '没有登记'],
        ['在办的', number(counts.open)],
        ['办完的', number(counts.closed)],
        ...besidesOf(besides),
      ]}
    />
    <Text className="quiet small">
      {counts.open + counts.closed === 0
        ? '您还没有申请过，除了上面列的，别的什么也没有存。'
        : '每件里存了什么，在下面一件一件看。身份证号、电话、银行卡号都加了密，平时谁看都只有头尾几位。'}
    </Text>
  </Card>
)
