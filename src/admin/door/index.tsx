import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { attended } from '../../../types/check-in'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { said } from '../../ui/role'
import { Gate } from '../gate'
import { Camera } from './camera'
import type { Told } from './core'
import { useDoor } from './use-door'
import './door.css'

const browser = process.env.TARO_ENV === 'h5'

/** A scanner is a keyboard that ends with Enter: what it types goes off by itself, and the field is ready for the next. */
const Typed = ({ hint, act, onDone }: { hint: string; act: string; onDone: (text: string) => void }) => {
  const [text, setText] = useState('')
  const done = () => {
    if (text.trim() !== '') onDone(text)
    setText('')
  }
  return (
    <View className="door-typed">
      {browser ? (
        <input
          className="door-in bare"
          value={text}
          placeholder={hint}
          aria-label={hint}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => (event.key === 'Enter' ? done() : undefined)}
        />
      ) : (
        <Input
          className="door-in"
          value={text}
          placeholder={hint}
          maxlength={200}
          {...said(hint)}
          onInput={(event) => setText(event.detail.value)}
          onConfirm={done}
        />
      )}
      <Button onTap={done}>{act}</Button>
    </View>
  )
}

const marks = { OK: '✓', ALREADY: '◔', NOT_LISTED: '?' } as const
const markOf = (told: Told) => (told.verdict in marks ? marks[told.verdict as keyof typeof marks] : '✕')
const toneOf = ({ verdict }: Told) => (verdict === 'OK' ? 'good' : verdict === 'ALREADY' ? 'wait' : 'bad')

const Verdict = ({ told }: { told: Told | undefined }) => (
  <View className={`door-verdict ${told ? toneOf(told) : ''}`} aria-live="assertive">
    {told ? (
      <>
        <Text className="door-word">{`${markOf(told)} ${told.word}`}</Text>
        {told.name ? <Text className="door-name">{told.name}</Text> : null}
        {told.more ? <Text>{told.more}</Text> : null}
      </>
    ) : (
      <Text className="door-word">请扫票</Text>
    )}
  </View>
)

const Coming = ({ id, session }: { id: string; session: string }) => {
  const asked = useCall(attended, { id, session })
  const it = asked.data
  if (!it) return null
  return (
    <Card title={`到了 ${it.came.length} 人，还差 ${it.missing.length} 人`} className="stack">
      {it.conflicts.map(({ seat, name, sources }) => (
        <Notice key={seat} tone="wait">{`${name}有 ${sources.length} 次签到：${sources
          .map(({ who, staff, device }) => `${who ?? staff}（${device.slice(-4)}）`)
          .join('、')}，算最早的一次`}</Notice>
      ))}
      {it.uncounted.length > 0 ? (
        <Notice tone="bad">{`有 ${it.uncounted.length} 次扫码没有算，请核对名单`}</Notice>
      ) : null}
      {it.missing.map(({ household, person, name, family }) => (
        <Text key={`${household}${person}`} className="door-missing">{`${name}（${family}）`}</Text>
      ))}
      <Button small onTap={asked.again}>
        看最新的
      </Button>
    </Card>
  )
}

const Door = ({ id, session }: { id: string; session: string }) => {
  const door = useDoor({ id, session })
  return (
    <View className="plain-pane door">
      <Text className="list-title">{door.pack?.title ?? '签到'}</Text>
      {door.offline ? (
        <Notice tone="wait">{`没有网络，照样扫：已记下 ${door.waiting} 次，连上网自动补传`}</Notice>
      ) : door.waiting > 0 ? (
        <Notice tone="wait">{`还有 ${door.waiting} 次没有传完`}</Notice>
      ) : null}
      {door.trouble ? <Notice tone="bad">{door.trouble}</Notice> : null}
      <Verdict told={door.told} />
      <Camera onCode={door.scan} />
      <Typed hint="用扫码枪对准票上的码" act="签到" onDone={door.scan} />
      <Card title="没有票的人" className="stack">
        {door.free > 0 ? (
          <>
            <Text className="quiet small">{`这台设备还留着 ${door.free} 个现场座位，没有网络也能用。只写称呼就行。`}</Text>
            <Typed hint="怎么称呼，比如 吴奶奶" act="现场加入" onDone={door.join} />
          </>
        ) : (
          <Button off={door.offline} onTap={door.reserve}>
            留 5 个座位给现场的人
          </Button>
        )}
      </Card>
      {door.offline ? null : <Coming key={door.told?.at ?? 0} id={id} session={session} />}
    </View>
  )
}

/** The door of one session: tickets by camera or scanner, with or without network. */
export default function DoorPage() {
  const { id = '', session = 's1' } = useParams()
  return (
    <Gate at="hosted" back="签到">
      {() => <Door id={id} session={session} />}
    </Gate>
  )
}
