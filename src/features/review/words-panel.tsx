import { Text, View } from '@tarojs/components'
import { Chips } from '../../ui/chips'
import { Area } from '../../ui/field/area'
import { DecisionButton, useArmed } from './confirm-button'
import { Phrases, type Templates } from './phrases'
import '../../ui/form.css'

export type Wording = {
  title: string
  hint: string
  word: string
  max: number
  kind: 'primary' | 'danger'
  common: string[]
  lacking: string
}

export const answering: Wording = {
  title: '答复居民',
  hint: '写明能不能办、带什么、到哪里、几点有人。居民会在消息里看到。',
  word: '答复',
  max: 500,
  kind: 'primary',
  common: [],
  lacking: '答复还没写',
}
export const rejecting: Wording = {
  title: '不予办理',
  hint: '写明为什么，还有别的办法也告诉居民。',
  word: '不予办理',
  max: 300,
  kind: 'danger',
  common: ['不符合办理条件', '不归本处办理', '和前面的申请重复'],
  lacking: '原因还没写',
}

/** For one who frees a case that a colleague holds. */
export const releasing: Wording = {
  title: '放回待办',
  hint: '这件正由同事办理。写明为什么放回，会记在这件的经过里。',
  word: '放回待办',
  max: 200,
  kind: 'danger',
  common: ['同事请假', '同事调岗', '放了太久没有办'],
  lacking: '原因还没写',
}

/** For one who goes on with what a colleague began. */
export const takingOver: Wording = {
  title: '接手',
  hint: '同事有一会儿没动这件了。写明为什么接手，同事会收到消息，也会记在经过里。',
  word: '接手',
  max: 200,
  kind: 'primary',
  common: ['同事离开了', '居民在等', '快到期了'],
  lacking: '原因还没写',
}

type Props = {
  of: Wording
  templates?: Templates
  value: string
  busy: boolean
  /** Why it cannot be done any more. */
  why?: string
  onWrite: (text: string) => void
  onDone: (text: string) => void
}

/** A decision that needs words; a second press on the same spot sends them. */
export const WordsPanel = ({ of: it, templates, value, busy, why, onWrite, onDone }: Props) => {
  const { armed, press } = useArmed()
  const text = value.trim()
  const refused = why ?? (text === '' ? it.lacking : undefined)
  return (
    <View className="stack">
      <Text className="quiet small">{it.hint}</Text>
      {it.common.length > 0 ? (
        <Chips options={it.common.map((word) => ({ key: word, word }))} chosen={value} onChoose={onWrite} />
      ) : null}
      {templates ? <Phrases of={templates} value={value} max={it.max} onWrite={onWrite} /> : null}
      <Area
        field={{ key: 'words', label: it.title, kind: 'longText', required: true, max: it.max }}
        value={value}
        change={(words) => onWrite(String(words).slice(0, it.max))}
        leave={() => undefined}
      />
      <View className="panel-act">
        <DecisionButton
          word={it.word}
          kind={it.kind}
          busy={busy}
          why={refused}
          armed={armed === it.word}
          onTap={() => refused === undefined && press(it.word, () => onDone(text))}
        />
      </View>
    </View>
  )
}
