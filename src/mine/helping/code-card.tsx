import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { codeMinutes, helpCode } from '../../../types/helping'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { wayOut } from '../../lib/ways'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import './index.css'

type Code = Output<typeof helpCode>
const spaced = (digits: string) => `${digits.slice(0, 3)} ${digits.slice(3)}`

const Digits = ({ of: { digits, until } }: { of: Code }) => (
  <View className="code" aria-label={`代办码 ${[...digits].join(' ')}`}>
    <Text className="code-digits">{spaced(digits)}</Text>
    <Text className="quiet">{`到${lately(until, now())}有效，只能办一件`}</Text>
  </View>
)

/** Six digits to be told to somebody one trusts; a new code takes the place of the last. */
export const CodeCard = ({ code, title }: { code?: string; title?: string }) => {
  const [given, setGiven] = useState<Code>()
  const { act, busy, failure } = useAct(helpCode)
  const ask = async () => {
    const done = await act(code ? { code } : {})
    if (done) setGiven(done)
  }
  const way = wayOut(failure)
  return (
    <Card className="stack" title={title ? `请人替我办：${title}` : '请人替我办一件事'}>
      <Text className="quiet">
        {`把码和您的姓名告诉信得过的人，他就能替您交一件申请。码 ${codeMinutes} 分钟有效；每一步也会告诉您，随时可以收回。`}
      </Text>
      {given ? <Digits of={given} /> : null}
      <Notice tone="wait">不要告诉不认识的人。工作人员不会打电话向您要这个码。</Notice>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {way ? <Button onTap={way.onTap}>{way.label}</Button> : null}
      <Button kind={given ? 'plain' : 'primary'} busy={busy} onTap={ask}>
        {given ? '换一个码，旧的作废' : '给我一个码'}
      </Button>
    </Card>
  )
}
