import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { Given } from '../../../types/action'
import { atCounter } from '../../../types/card'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Area } from '../../ui/field/area'
import { Notice } from '../../ui/notice'
import { isSeen, type Seen, SeenId } from '../behalf/seen-id'
import type { AtCard } from './at-card'

type What = Given<typeof atCounter>['what']
const longest = 200

/** For somebody without WeChat: what only the person may say is said at the counter. */
export const PersonPart = ({ it, token }: { it: AtCard; token: string }) => {
  const [seen, setSeen] = useState<Seen>({ idTail: '', seen: false })
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(atCounter)
  const off = !isSeen(seen)
  const words = why.trim()
  const send = async (what: What) => {
    const done = await act({ card: token, rev: it.rev, idTail: seen.idTail, seen: true, what })
    if (done) say('记下了')
  }
  return (
    <Card title={it.can.answer.ok ? '本人说解决了没有' : '本人要撤回'}>
      <Text className="quiet">本人没有微信，由窗口替他说；看过身份证才能记。</Text>
      <SeenId of={seen} change={setSeen} />
      <Text className="field-label">{it.can.answer.ok ? '还差什么（没解决才填）' : '为什么撤回（可不填）'}</Text>
      <Area
        field={{ key: 'why', label: '原因', kind: 'longText', required: false, max: longest }}
        value={why}
        change={(text) => setWhy(String(text).slice(0, longest))}
        leave={() => undefined}
      />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {it.can.answer.ok ? (
        <>
          <Button kind="primary" busy={busy} off={off} onTap={() => send({ kind: 'answer', yes: true })}>
            解决了
          </Button>
          <Button busy={busy} off={off || words === ''} onTap={() => send({ kind: 'answer', yes: false, why: words })}>
            没解决，重新打开
          </Button>
        </>
      ) : (
        <Button
          kind="danger"
          busy={busy}
          off={off}
          onTap={() => send({ kind: 'withdraw', ...(words ? { why: words } : {}) })}
        >
          替本人撤回
        </Button>
      )}
    </Card>
  )
}
