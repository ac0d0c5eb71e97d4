import { View } from '@tarojs/components'
import type { DraftRow } from '../../../types/draft-row'
import { dropDraft } from '../../../types/drafts'
import { forgetDraft } from '../../features/applications/draft'
import { DraftLine } from '../../features/applications/draft-line'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'

/** What was left half-way: to go on with, or to throw away. */
export const HalfWay = ({ of }: { of: readonly DraftRow[] }) => {
  const { act, failure } = useAct(dropDraft)
  const drop = async ({ subject, title, edition }: DraftRow) => {
    if (!(await askFirst('丢掉这一份？', `${title}：填了一半的内容会删掉，找不回来。`, '丢掉'))) return
    if (!(await act({ subject, edition }))) return
    forgetDraft(subject)
    say('已经丢掉')
  }
  return of.length === 0 ? null : (
    <Card title="填到一半的">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {of.map((it) => (
        <View key={it.subject}>
          <DraftLine it={it} />
          <Button small onTap={() => void drop(it)}>
            丢掉这一份
          </Button>
        </View>
      ))}
    </Card>
  )
}
