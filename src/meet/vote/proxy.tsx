import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { entrust, type MyUnit, takeBack } from '../../../types/voting'
import { askFirst, say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Sheet } from '../../ui/sheet'

type Props = { vote: string; unit: MyUnit }

const Asking = ({ vote, unit, onClose }: Props & { onClose: () => void }) => {
  const [code, setCode] = useState('')
  const { act, busy, failure } = useAct(entrust)
  const ask = async () => {
    const done = await act({ vote, unit: unit.unit, code: code.trim() })
    if (!done) return
    say(`请了${done.name}代投`)
    onClose()
  }
  return (
    <Sheet title={`请人代投：${unit.label}`} onClose={onClose}>
      <View className="stack">
        <Text className="plain">请对方打开“我的 → 我的资料”里的报到码，把八位数字念给您。</Text>
        <Field
          field={{ key: 'code', label: '对方的报到码', kind: 'number', required: true, hint: '八位数字，十分钟内有效' }}
          value={code}
          change={(text) => setCode(String(text))}
          leave={() => undefined}
        />
        {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
        <Button kind="primary" busy={busy} off={!/^\d{8}$/.test(code.trim())} onTap={ask}>
          请这位代投
        </Button>
      </View>
    </Sheet>
  )
}

/** Somebody else casts it: asked by the code on their phone, taken back while it is not cast. */
export const ProxyPart = ({ vote, unit }: Props) => {
  const [asking, setAsking] = useState(false)
  const { act, busy, failure } = useAct(takeBack)
  const back = async () => {
    const sure = await askFirst('收回代投？', `${unit.proxy ?? ''}就不能再替您投这一票。`, '收回')
    if (sure && (await act({ vote, unit: unit.unit }))) say('收回了')
  }
  return (
    <View className="stack">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {unit.can.takeBack.ok ? (
        <>
          <Notice tone="wait">{`您请了${unit.proxy ?? ''}代投。您自己先投也可以，那就以您投的为准。`}</Notice>
          <Button busy={busy} onTap={back}>
            收回代投
          </Button>
        </>
      ) : null}
      {unit.can.entrust.ok ? <Button onTap={() => setAsking(true)}>投不了？请人代投</Button> : null}
      {asking ? <Asking vote={vote} unit={unit} onClose={() => setAsking(false)} /> : null}
    </View>
  )
}
