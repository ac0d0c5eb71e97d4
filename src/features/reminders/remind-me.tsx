import type { ReminderKind } from '../../../types/reminders'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { useReminder } from './use-reminder'

const outcomes = {
  yes: ['good', '好了。下一次有消息，微信会提醒您一次。'],
  no: ['plain', '没有打开提醒。有消息时照样在“消息”里。'],
  off: ['wait', '微信里关着提醒。要打开：点右上角“…”，再点“设置”，“通知管理”。'],
} as const

/** Offers one reminder in WeChat, where the district has a template for it. `of` says what it would be about. */
export const RemindMe = ({ kind, of }: { kind: ReminderKind; of: string }) => {
  const { ask, busy, said, failure } = useReminder(kind)
  if (!ask) return null
  const [tone, words] = said ? outcomes[said] : (['plain', of] as const)
  return (
    <Card className="stack">
      <Notice tone={failure ? 'bad' : tone}>{failure ? failure.message : words}</Notice>
      <Button busy={busy} onTap={ask}>
        {said === 'yes' ? '再多提醒一次' : '微信提醒我一次'}
      </Button>
    </Card>
  )
}
