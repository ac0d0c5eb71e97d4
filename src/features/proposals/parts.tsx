import { Text, View } from '@tarojs/components'
import { sides } from '../../../types/proposal-life'
import { grades } from '../../../types/proposals'
import { now } from '../../lib/chance'
import { day, lately } from '../../lib/format'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Timeline } from '../../ui/timeline'
import { Pictures } from './pictures'
import { StageBar } from './stage-bar'
import { owesLine, type Shown, titleOf } from './words'

const Standing = ({ it }: { it: Shown }) => {
  if (!it.owes) return <Notice tone={it.stage === 'confirmed' ? 'good' : 'plain'}>{it.word}</Notice>
  return <Notice tone={it.owes.late ? 'bad' : 'wait'}>{`${it.word}。下一步：${owesLine(it.owes)}`}</Notice>
}

/** What it is about, how far it is, and who owes the next step until when. */
export const HeadPart = ({ it, about }: { it: Shown; about: [string, string][] }) => (
  <Card title={titleOf(it)} className="stack">
    <StageBar of={it.bar} />
    <Standing it={it} />
    {it.climbed.map(({ at, words }) => (
      <Notice key={at} tone="wait">{`${day(at, now())} ${words}`}</Notice>
    ))}
    {it.reopened > 0 ? <Notice tone="wait">{`提出人退回过 ${it.reopened} 次，每次报上一级`}</Notice> : null}
    {it.text ? <Text className="plain">{it.text}</Text> : null}
    <Pictures urls={it.photos} word="照片" />
    <Facts of={about} />
    {it.sample ? <Text className="quiet small">示例：这个提案是样本，题目出自材料的会写明，其余都是编的。</Text> : null}
  </Card>
)

/** What a meeting decided, how the work goes, and what became of it. */
export const WorkPart = ({ it }: { it: Shown }) =>
  it.decision ? (
    <Card title="决定和落实" className="stack">
      <Facts
        of={[
          ['决定', it.decision.text],
          ['哪次会', `${it.decision.title}，${day(it.decision.at, now())}`],
          ['落实期限', it.due ? `${day(it.due, now())}前` : '还没有定'],
          ...(it.holder ? [['经办人', it.holder] as [string, string]] : []),
        ]}
      />
      {it.milestones.map(({ at, words, photos, by }) => (
        <View key={at} className="said">
          <Text className="said-words">{words}</Text>
          <Pictures urls={photos} word="进展照片" />
          <Text className="quiet small">{`${by}，${lately(at, now())}`}</Text>
        </View>
      ))}
      {it.result ? (
        <View className="said yes">
          <Text className="said-words">{`做完了：${it.result.words}`}</Text>
          <Pictures urls={it.result.photos} word="做完以后" />
          <Text className="quiet small">{`${it.result.by}，${lately(it.result.at, now())}`}</Text>
        </View>
      ) : null}
      {it.evaluation ? (
        <Notice tone={it.evaluation.ok ? 'good' : 'bad'}>
          {`提出人：${grades[it.evaluation.grade]}${it.evaluation.words ? `，${it.evaluation.words}` : ''}`}
        </Notice>
      ) : null}
    </Card>
  ) : null

/** For and against, the reasons side by side in number and never a stream of comments. */
export const ArgumentsPart = ({ it }: { it: Shown }) => (
  <Card title={`大家的理由：赞成 ${it.yes}，反对 ${it.no}`} className="stack">
    {it.arguments.length === 0 ? <Text className="quiet">还没有人写理由。</Text> : null}
    <View className="sides">
      {it.arguments.map(({ side, words, name, at, own }) => (
        <View key={`${name}${at}`} className={`said ${side}`}>
          <Text className="said-words">{`${sides[side]}：${words}`}</Text>
          <Text className="quiet small">{`${own ? '我' : name}，${lately(at, now())}`}</Text>
        </View>
      ))}
    </View>
  </Card>
)

const waiting = { shown: '还没有回答', held: '文字还在检查，别人暂时看不到', risky: '没有通过检查，别人看不到' }
export const QuestionsPart = ({ it }: { it: Shown }) =>
  it.questions.length === 0 ? null : (
    <Card title={`问和答 ${it.questions.length}`} className="stack">
      {it.questions.map(({ id, words, name, own, checked, answer }) => (
        <View key={id} className="said">
          <Text className="said-words">{`问：${words}（${own ? '我' : name}）`}</Text>
          {answer ? <Text className="said-words">{`答：${answer.words}（${answer.by}）`}</Text> : null}
          {answer ? null : <Text className="quiet small">{waiting[checked]}</Text>}
        </View>
      ))}
    </Card>
  )

export const PastPart = ({ it }: { it: Shown }) => (
  <Card title="经过">
    <Timeline
      of={it.told.map(({ at, who, act, note }, n) => ({
        key: `${it.told.length - n}`,
        title: act,
        meta: `${who}，${lately(at, now())}`,
        ...(note ? { note } : {}),
      }))}
    />
  </Card>
)
