import { Text, View } from '@tarojs/components'
import { cast, castAsProxy, type MyUnit, type ShownVote } from '../../../types/voting'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'
import { keepReceipt } from './receipts'

export type Chosen = { unit: MyUnit; key: string; word: string }
type Props = { it: ShownVote; chosen: Chosen; onClose: () => void }

/** What is about to be cast, once more; it cannot be changed afterwards. */
export const LastLook = ({ it, chosen: { unit, key, word }, onClose }: Props) => {
  // The key outlives the page: whoever loses the answer asks again and gets the same receipt.
  const { act, busy, failure } = useAct(unit.as === 'proxy' ? castAsProxy : cast, `cast:${unit.unit}`)
  const put = async () => {
    const done = await act({ vote: it.id, unit: unit.unit, choice: key })
    if (!done) return
    keepReceipt(it.id, unit.unit, done.receipt)
    say('投好了')
    onClose()
  }
  const trouble = failure && [failure.message, failure.fields?.unit].filter(Boolean).join('。')
  return (
    <Sheet title="再看一眼" onClose={onClose}>
      <View className="stack">
        <Facts
          of={[
            ['表决', it.question],
            [unit.as === 'proxy' ? '替谁投' : '您的一票', unit.label],
            ['投', word],
          ]}
        />
        <Text className="plain">
          {it.anonymous ? '投出以后不能改。不记名。' : '投出以后不能改。公布时会写明是谁投的。'}
        </Text>
        {trouble ? <Notice tone="bad">{trouble}</Notice> : null}
        <Button kind="primary" busy={busy} onTap={put}>
          {`投出去：${word}`}
        </Button>
      </View>
    </Sheet>
  )
}
