import { View } from '@tarojs/components'
import { useState } from 'react'
import { proposalCard } from '../../../types/screening'
import { askFirst } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { type Face, Printed } from './printed'
import type { Whole } from './use-desk'

/** The card once more, or a new one when it was lost. */
export const CardPart = ({ whole }: { whole: Whole }) => {
  const [face, setFace] = useState<Face>()
  const { act, busy, failure } = useAct(proposalCard)
  if (!whole.can.card) return null
  const make = async (anew: boolean) => {
    if (anew && !(await askFirst('换一张卡？', '换了以后旧卡作废。', '换一张'))) return
    const done = await act({ id: whole.it.id, rev: whole.it.rev, anew })
    if (done) setFace(done)
  }
  if (face) return <Printed face={face} />
  return (
    <View className="voice-acts">
      <Button busy={busy} onTap={() => make(false)}>
        再打一次提案卡
      </Button>
      <Button busy={busy} onTap={() => make(true)}>
        旧卡丢了，换一张
      </Button>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
    </View>
  )
}
