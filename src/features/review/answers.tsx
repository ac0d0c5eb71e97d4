import { Text, View } from '@tarojs/components'
import type { Shown } from '../../../types/applications'
import type { Verdict } from '../../../types/common'
import { Card } from '../../ui/card'
import { Link } from '../../ui/link'

type Field = Shown['fields'][number]
type Props = { fields: Field[]; can: Verdict; seen: Record<string, string>; onReveal: (field: Field) => void }

/** An answer in words; empty when there is none. */
const answerOf = ({ value }: Pick<Field, 'value'>): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? value : value.join('、')
}

type SealedProps = { field: Field; may: boolean; plain?: string; onReveal: () => void }
const Sealed = ({ field, may, plain, onReveal }: SealedProps) => (
  <View className="answer-sealed">
    <Text className="answer number">{plain ?? answerOf(field)}</Text>
    {may && plain === undefined ? (
      <Link label={`查看完整的${field.label}`} onTap={onReveal}>
        查看
      </Link>
    ) : null}
  </View>
)

/** What the resident filled in; numbers stay masked until a reason is given. */
export const AnswersCard = ({ fields, can, seen, onReveal }: Props) => (
  <Card title="填写的内容">
    {!can.ok && fields.some(({ sealed }) => sealed) ? <Text className="quiet small">{`号码：${can.why}`}</Text> : null}
    {fields.length === 0 ? <Text className="quiet">这一项不用填表</Text> : null}
    {fields.map((field) => (
      <View className="answer-line" key={field.key}>
        <Text className="answer-name">{field.label}</Text>
        {field.sealed ? (
          <Sealed field={field} may={can.ok} plain={seen[field.key]} onReveal={() => onReveal(field)} />
        ) : (
          <Text className={answerOf(field) ? 'answer' : 'quiet'}>{answerOf(field) || '没有填'}</Text>
        )}
        {field.why ? <Text className="fault">{`! ${field.why}`}</Text> : null}
      </View>
    ))}
  </Card>
)
