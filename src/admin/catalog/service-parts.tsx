import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { show } from '../../../types/catalog'
import {
  audiences,
  levels,
  lifeEvents,
  type Material,
  materialKinds,
  modes,
  optionalWays,
  type Pace,
} from '../../../types/catalog'
import type { FormField } from '../../../types/forms'
import { kindNames } from '../../../types/terms'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Steps } from '../../ui/steps'

type Service = Output<typeof show>['service']

const Lines = ({ title, of: lines }: { title: string; of: string[] }) => (
  <Card title={title}>
    {lines.map((line) => (
      <Text className="record-line" key={line}>
        {line}
      </Text>
    ))}
  </Card>
)

const Numbered = ({ of: { no, name, kind, issuer, required, note } }: { of: Material }) => (
  <View className="material">
    <Text className="material-no">{String(no)}</Text>
    <View className="material-body">
      <Text className="material-name">{name}</Text>
      <Text className="quiet small">
        {[materialKinds[kind], required ? '必交' : '可不交', `由${issuer}出具`, note].filter(Boolean).join(' · ')}
      </Text>
    </View>
  </View>
)

const fieldLine = ({ label, kind, required, options, hint }: FormField): [string, string] => [
  label,
  [kindNames[kind], required ? '必填' : '可不填', options?.join(' / '), hint].filter(Boolean).join(' · '),
]

const wayWords = (level: string, pace: Pace | undefined) =>
  pace ? `${level}${pace.name ? ` ${pace.name}` : ''} ${pace.days} 天` : level

const factsOf = (it: Service): [string, string][] => [
  ['居民的说法', [it.plain, ...it.says].join('、')],
  ['人生事', it.lifeEvents.map((one) => lifeEvents[one]).join('、')],
  ['对象', it.audience.map((one) => audiences[one]).join('、')],
  ['怎么办', modes[it.mode]],
  ['层级', levels[it.level]],
  ['经过', it.chain.map((one, at) => wayWords(levels[one], it.pace?.[at])).join(' → ')],
  ['不设', (it.without ?? []).map((one) => optionalWays[one]).join('、') || '没有'],
  ['承诺', `${it.promisedDays} 个工作日`],
  ['法定', `${it.legalDays} 个工作日`],
  ['费用', it.fee],
]

/** Everything that a service says, in the order in which it is checked against the rule books. */
export const ServiceParts = ({ of: it }: { of: Service }) => (
  <View className="record-parts">
    <View className="record-columns">
      <Card title="基本">
        <Facts of={factsOf(it)} />
      </Card>
      <Card title="材料">
        {it.materials.map((material) => (
          <Numbered key={material.no} of={material} />
        ))}
      </Card>
      <Lines title="条件" of={it.conditions} />
      <Card title="步骤">
        <Steps of={it.steps.map((name) => ({ name }))} />
      </Card>
      {it.fields.length > 0 ? (
        <Card title="填写的内容">
          <Facts of={it.fields.map(fieldLine)} />
        </Card>
      ) : null}
      <Lines title="依据" of={it.basis} />
      <Lines title="窗口" of={it.windows} />
      {it.faq.length > 0 ? (
        <Lines title="常问" of={it.faq.map(({ ask, answer }) => `问：${ask} 答：${answer}`)} />
      ) : null}
    </View>
  </View>
)
