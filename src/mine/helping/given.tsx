import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { type helpers, takeBack } from '../../../types/helping'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'

/** A consent that was given and not used yet. */
export const Given = ({ it }: { it: Output<typeof helpers>['given'][number] }) => {
  const { act, busy, failure } = useAct(takeBack)
  const take = async () => {
    const sure = await askFirst(`收回给${it.who}的同意？`, '收回以后他不能再替您交申请。', '收回')
    if (sure && (await act({ id: it.id, rev: it.rev }))) say('已经收回')
  }
  return (
    <Card className="stack" title={`${it.who}可以替您办一件`}>
      <Text className="quiet">{`他用了您的码，还没有交。${day(it.until, now())}以前没交，就自动作废。`}</Text>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="danger" busy={busy} onTap={take}>
        收回
      </Button>
    </Card>
  )
}
