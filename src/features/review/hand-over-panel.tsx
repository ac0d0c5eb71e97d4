import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { colleagues } from '../../../types/handling'
import { useCall } from '../../lib/use-call'
import { Chips } from '../../ui/chips'
import { Area } from '../../ui/field/area'
import { Line } from '../../ui/field/line'
import { Waiting } from '../../ui/waiting'
import { DecisionButton, useArmed } from './confirm-button'
import type { Receiver } from './use-decide'
import '../../ui/form.css'

const longest = 200
const common = ['他更熟悉', '我要离开', '送错了地方', '户籍不在本社区']

type Props = {
  office: string
  why: string
  /** Why it cannot be handed over now. */
  refused?: string
  busy: boolean
  onWrite: (text: string) => void
  onDone: (to: Receiver, why: string) => void
}

/** To a colleague at this desk, or to another desk of the same level; with a reason that stands in the case's story. */
export const HandOverPanel = ({ office, why, refused, busy, onWrite, onDone }: Props) => {
  const asked = useCall(colleagues, { office })
  const [person, setPerson] = useState('')
  const [desk, setDesk] = useState('')
  const [words, setWords] = useState('')
  const { armed, press } = useArmed()
  if (!asked.data) return <Waiting of={asked} cards={1} />
  const { people, offices } = asked.data
  const to = receiverOf(
    people.find(({ id }) => id === person),
    offices.find(({ path }) => path === desk),
  )
  const lacking = to ? (why.trim() === '' ? '原因还没写' : undefined) : '先选转给谁'
  return (
    <View className="stack">
      <Text className="field-label">给本岗位的同事</Text>
      {people.length > 0 ? (
        <Chips
          options={people.map(({ id, name }) => ({ key: id, word: name }))}
          chosen={person}
          onChoose={(id) => {
            setPerson(id)
            setDesk('')
          }}
        />
      ) : (
        <Text className="quiet small">这个岗位没有别的同事</Text>
      )}
      <Text className="field-label">或转到别处：输入名字来找</Text>
      <Line
        field={{ key: 'desk', label: '输入社区、街道或部门的名字', kind: 'text', required: false }}
        value={words}
        change={(text) => setWords(String(text))}
        leave={() => undefined}
      />
      <Chips
        options={matching(offices, words).map(({ path, name }) => ({ key: path, word: name }))}
        chosen={desk}
        onChoose={(path) => {
          setDesk(path)
          setPerson('')
        }}
      />
      <Text className="field-label">为什么转</Text>
      <Chips options={common.map((word) => ({ key: word, word }))} chosen={why} onChoose={onWrite} />
      <Area
        field={{ key: 'why', label: '为什么转', kind: 'longText', required: true, max: longest }}
        value={why}
        change={(text) => onWrite(String(text).slice(0, longest))}
        leave={() => undefined}
      />
      <View className="panel-act">
        <DecisionButton
          word={to ? `转给${to.name}` : '转交'}
          kind="primary"
          busy={busy}
          why={refused ?? lacking}
          armed={armed === 'handOver'}
          onTap={() => to && !refused && !lacking && press('handOver', () => onDone(to, why.trim()))}
        />
      </View>
    </View>
  )
}

const shownAtOnce = 6
/** Desks whose name holds the words; none before something is typed. */
const matching = (offices: readonly { path: string; name: string }[], words: string) =>
  words.trim() === '' ? [] : offices.filter(({ name }) => name.includes(words.trim())).slice(0, shownAtOnce)

type Person = { id: string; name: string } | undefined
type Desk = { path: string; name: string } | undefined
const receiverOf = (person: Person, desk: Desk): Receiver | undefined => {
  if (person) return { to: { kind: 'person', id: person.id }, name: person.name }
  return desk && { to: { kind: 'office', office: desk.path }, name: desk.name }
}
