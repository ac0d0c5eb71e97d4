import type { Shown } from '../../../types/applications'
import { withdraw } from '../../../types/applying'
import type { Verdict } from '../../../types/common'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'

/** Taking an application back; asked twice, because it cannot be undone. */
export const Withdraw = ({ it, can }: { it: Shown; can: Verdict }) => {
  const { act, busy, failure } = useAct(withdraw)
  if (!can.ok) return null
  const take = async () => {
    const sure = await askFirst('撤回这件申请？', '撤回以后不再办理，需要时可以重新申请。', '撤回')
    if (sure && (await act({ id: it.id, rev: it.rev }))) say('已经撤回')
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="danger" busy={busy} onTap={take}>
        撤回申请
      </Button>
    </>
  )
}
