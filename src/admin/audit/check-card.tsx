import { Text, View } from '@tarojs/components'
import { faults } from '../../../types/audit'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { placeOf } from './number'
import { type Check, type Fault, useCheck } from './use-check'

/** Shown at once; more than that and the journal as a whole is lost. */
const most = 50

const soFar = ({ links, steps }: Check) => `流水 ${links} 条，办件 ${steps} 步`
const resultOf = (check: Check): string =>
  check.faults.length === 0
    ? `核对完了：${soFar(check)}，一条不差`
    : `核对完了：${soFar(check)}，有 ${check.faults.length} 处不对`

const Result = ({ of: check }: { of: Check }) => {
  if (check.problem) return <Notice tone="wait">{`${check.problem}（核对到${soFar(check)}）`}</Notice>
  if (check.state === 'busy') return <Text className="quiet small">{`正在核对：${soFar(check)}`}</Text>
  if (check.state === 'done')
    return <Notice tone={check.faults.length === 0 ? 'good' : 'bad'}>{resultOf(check)}</Notice>
  return <Text className="quiet small">从头核对每一条流水有没有被改、被删，再拿办件对一遍</Text>
}

/** The whole journal checked at a press; each fault leads to its entry. */
export const CheckCard = ({ onFault }: { onFault: (fault: Fault) => void }) => {
  const { check, run } = useCheck()
  const shown = check.faults.slice(0, most)
  return (
    <View className="card check">
      <View className="check-head">
        <Button small busy={check.state === 'busy'} onTap={run}>
          核对流水
        </Button>
        <Result of={check} />
      </View>
      {shown.map((fault) => (
        <Row
          key={`${fault.entry} ${fault.kind}`}
          title={`第 ${placeOf(fault.entry).step} 步`}
          note={placeOf(fault.entry).record}
          tag={{ word: faults[fault.kind], tone: 'bad' }}
          onTap={() => onFault(fault)}
        />
      ))}
      {check.faults.length > most ? <Text className="quiet small">{`先列出 ${most} 处`}</Text> : null}
    </View>
  )
}
