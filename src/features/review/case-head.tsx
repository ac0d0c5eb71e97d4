import { Text, View } from '@tarojs/components'
import type { Shown } from '../../../types/applications'
import { now } from '../../lib/chance'
import { day, moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { Link } from '../../ui/link'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { clockTag, stateTones, turnOf, wordFor } from './words'

/** Whose case it is, how far it is, and what the clock says. */
export const CaseHead = ({ of: it }: { of: Shown }) => {
  const clock = clockTag(it, now())
  const facts = [
    it.number,
    `${it.applicant}（${it.community}）`,
    ...(it.helper ? [`${it.helper.name} 代办（${it.helper.how}${it.helper.active ? '' : '，现在不再代办'}）`] : []),
    ...(it.atDesk ? ['本人没有微信，在窗口登记'] : []),
    it.kind === 'ask' ? '咨询预约' : turnOf(it),
    ...(it.reopened > 0 ? [`重新打开 ${it.reopened} 次`] : []),
    `${moment(it.submittedAt, now())} 提交`,
    `本步期限 ${day(it.clock.step.dueAt, now())}`,
    ...(it.clock.dueAt === it.clock.step.dueAt ? [] : [`全程期限 ${day(it.clock.dueAt, now())}`]),
    ...(it.clock.pausedDays > 0 || it.clock.paused ? [`已停表 ${it.clock.pausedDays} 天`] : []),
  ]
  return (
    <View className="case-head">
      <View className="case-title">
        <Text className="case-name">{it.title}</Text>
        {it.verified ? null : <Tag tone="quiet">示例</Tag>}
        <Tag tone={stateTones[it.state]}>{wordFor(it)}</Tag>
        {clock ? <Tag tone={clock.tone}>{clock.word}</Tag> : null}
        <Link role="link" label="进度卡" onTap={() => go('cardDesk', { id: it.id })}>
          进度卡
        </Link>
      </View>
      <View className="case-facts">
        {facts.map((fact) => (
          <Text key={fact}>{fact}</Text>
        ))}
      </View>
      {it.clock.unsure ? <Notice tone="wait">期限落在假日安排还没公布的年份，到时可能会变</Notice> : null}
    </View>
  )
}
