import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Shown } from '../../../types/applications'
import { solved } from '../../../types/applying'
import type { Verdict } from '../../../types/common'
import { say } from '../../lib/ask-first'
import { showTop } from '../../lib/scroll'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Area } from '../../ui/field/area'
import { Notice } from '../../ui/notice'
import '../../ui/form.css'

const longest = 200

type WhyProps = { busy: boolean; onSend: (why: string) => void; onBack: () => void }
const Why = ({ busy, onSend, onBack }: WhyProps) => {
  const [why, setWhy] = useState('')
  const text = why.trim()
  return (
    <>
      <Text className="field-label">还差什么？</Text>
      <Area
        field={{ key: 'why', label: '还差什么', kind: 'longText', required: true, max: longest }}
        value={why}
        change={(words) => setWhy(String(words).slice(0, longest))}
        leave={() => undefined}
      />
      <Text className="quiet small">说了以后这件会重新打开，由上一级接着办，不用重新交材料。</Text>
      <Button kind="primary" busy={busy} off={text === ''} onTap={() => onSend(text)}>
        重新打开
      </Button>
      <Button onTap={onBack}>先不用</Button>
    </>
  )
}

/** The one question after closing. Within ten days a “no” reopens the case one level up. */
export const Solved = ({ it, can }: { it: Shown; can: Verdict }) => {
  const { act, busy, failure } = useAct(solved)
  const [asking, setAsking] = useState(false)
  if (it.solved === true) return <Notice tone="good">您说过这件已经解决，谢谢。</Notice>
  if (!can.ok) return null
  const answer = async (yes: boolean, why?: string) => {
    if (!(await act({ id: it.id, rev: it.rev, yes, ...(why ? { why } : {}) }))) return
    say(yes ? '谢谢您告诉我们' : '已重新打开')
    showTop()
  }
  return (
    <Card title="这件事解决了吗？" className="stack">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {asking ? (
        <Why busy={busy} onSend={(why) => answer(false, why)} onBack={() => setAsking(false)} />
      ) : (
        <View className="pair">
          <Button kind="primary" busy={busy} onTap={() => answer(true)}>
            解决了
          </Button>
          <Button onTap={() => setAsking(true)}>还没有</Button>
        </View>
      )}
    </Card>
  )
}
