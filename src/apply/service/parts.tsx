import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { materialKinds, modes, type show } from '../../../types/catalog'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Steps } from '../../ui/steps'
import { Tag } from '../../ui/tag'
import { Tap } from '../../ui/tap'
import './index.css'

type Part = { it: Output<typeof show> }

const Days = ({ days, word }: { days: number; word: string }) => (
  <View>
    <Text className="promise-number">{`${days} 个工作日`}</Text>
    <Text className="promise-word">{word}</Text>
  </View>
)

type Lately = NonNullable<Part['it']['lately']>
/** From the records, and it says so. */
const latelyWords = ({ cases, median, withoutTrip }: Lately): string => {
  const half = median === 0 ? '当天' : `${median} 个工作日内`
  return `实时：最近办好的 ${cases} 件里，一半在${half}办好，${withoutTrip} 件一趟没跑`
}

/** What it is, how it is done, and how long it takes. */
export const Basics = ({ it: { service, departmentName, lately } }: Part) => (
  <>
    <Card className="stack">
      <Text className="svc-title">{service.title}</Text>
      <Text className="svc-plain">{service.plain}</Text>
      <View className="side">
        <Tag tone={service.mode === 'window' ? 'quiet' : 'plain'}>{modes[service.mode]}</Tag>
        <Tag tone="quiet">{departmentName}</Tag>
        {service.verified ? null : <Tag tone="quiet">示例</Tag>}
      </View>
      <View className="promise">
        <Days days={service.promisedDays} word="承诺办结" />
        <Days days={service.legalDays} word="法定期限" />
      </View>
      {lately ? <Text className="quiet small">{latelyWords(lately)}</Text> : null}
      <Tap className="svc-pace" role="link" onTap={() => go('pace')}>
        各部门实际要几天
      </Tap>
    </Card>
    {service.verified ? null : (
      <Notice tone="wait">示例：这一项按公开规定写成，还没有经工作人员确认，办理前请先问清楚。</Notice>
    )}
  </>
)

const Numbered = ({ lines }: { lines: string[] }) => (
  <>
    {lines.map((line, at) => (
      <View className="item" key={line}>
        <Text className="item-no">{at + 1}</Text>
        <Text>{line}</Text>
      </View>
    ))}
  </>
)

export const Conditions = ({ it: { service } }: Part) => (
  <Card title="什么人能办">
    <Numbered lines={service.conditions} />
  </Card>
)

export const Materials = ({ it: { service } }: Part) => (
  <Card title={`要带的材料 ${service.materials.length} 项`}>
    {service.materials.map(({ no, name, kind, issuer, required, note }) => (
      <View className="item" key={no}>
        <Text className="item-no">{no}</Text>
        <Text>{name}</Text>
        <Tag tone="quiet">{materialKinds[kind]}</Tag>
        <Text className="item-note">
          {[required ? '' : '有就带', `出具：${issuer}`, note].filter(Boolean).join('；')}
        </Text>
      </View>
    ))}
  </Card>
)

export const Way = ({ it: { service } }: Part) => (
  <Card title="怎么办">
    <Steps of={service.steps.map((name) => ({ name }))} />
  </Card>
)

export const Faq = ({ it: { service } }: Part) =>
  service.faq.length === 0 ? null : (
    <Card title="大家常问">
      {service.faq.map(({ ask, answer }) => (
        <View key={ask}>
          <Text className="ask">{ask}</Text>
          <Text className="answer">{answer}</Text>
        </View>
      ))}
    </Card>
  )

/** What it costs, where the counters are, and on what it rests. */
export const Ground = ({ it: { service, departmentName } }: Part) => (
  <Card title="收费、窗口和依据">
    <Facts
      of={[
        ['收费', service.fee],
        ['主管', departmentName],
        ['窗口', service.windows.join('、')],
        ['依据', service.basis.join('、')],
        ['编号', service.code],
      ]}
    />
  </Card>
)
