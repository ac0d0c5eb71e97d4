import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { confirmPaper, dropPaper, enterPaper } from '../../../types/vote-desk'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import type { Desk, UnitRow } from './use-vote'

type Props = { it: Desk; row: UnitRow; onClose: () => void }

const useReading = ({ it, row, onClose }: Props, choice: string) => {
  const [entering, confirming, dropping] = [useAct(enterPaper), useAct(confirmPaper), useAct(dropPaper)]
  const [receipt, setReceipt] = useState('')
  const ballot = { vote: it.id, unit: row.unit, choice }
  const enter = async () => {
    if (!(await entering.act(ballot))) return
    say('录了第一遍，等同事核对')
    onClose()
  }
  const confirm = async () => {
    const done = await confirming.act(ballot)
    if (done) setReceipt(done.receipt)
  }
  const drop = async () => {
    if (!(await dropping.act({ vote: it.id, unit: row.unit }))) return
    say('撤掉了，可以重录')
    onClose()
  }
  const all = [entering, confirming, dropping]
  const failure = all.find((one) => one.failure)?.failure
  return { enter, confirm, drop, receipt, failure, busy: all.some((one) => one.busy) }
}

/** A paper ballot read for the first or the second time; what the first read is not shown to the second. */
export const PaperSheet = (props: Props) => {
  const { it, row, onClose } = props
  const [choice, setChoice] = useState('')
  const { enter, confirm, drop, receipt, failure, busy } = useReading(props, choice)
  const second = row.paper !== null
  const own = row.paper?.mine === true
  if (receipt)
    return (
      <Sheet title={`${row.label}：算进去了`} onClose={onClose}>
        <View className="stack">
          <Notice tone="good">{`回执 ${receipt}，抄给交票的人，公布以后凭它找到这一票。`}</Notice>
          <Button kind="primary" onTap={onClose}>
            好了
          </Button>
        </View>
      </Sheet>
    )
  return (
    <Sheet title={`${second ? '核对' : '录入'}纸质票：${row.label}`} onClose={onClose}>
      <View className="stack">
        {own ? (
          <Notice tone="wait">第一遍是您录的，要另一位同事拿着票核对。录错了可以撤掉。</Notice>
        ) : (
          <>
            <Text className="plain">
              {second
                ? `${row.paper?.by ?? ''}录过第一遍。请您看着票再录一遍，两遍一样才算。`
                : '看着票录，录完由另一位同事核对。'}
            </Text>
            <Chips options={it.choices} chosen={choice} onChoose={setChoice} />
          </>
        )}
        {failure ? (
          <Notice tone="bad">{[failure.message, failure.fields?.unit].filter(Boolean).join('。')}</Notice>
        ) : null}
        {own ? null : (
          <Button kind="primary" busy={busy} off={choice === ''} onTap={second ? confirm : enter}>
            {choice === '' ? '先选票上写的' : second ? '核对，算进去' : '录第一遍'}
          </Button>
        )}
        {second ? (
          <Button busy={busy} onTap={drop}>
            录错了，撤掉重录
          </Button>
        ) : null}
      </View>
    </Sheet>
  )
}
