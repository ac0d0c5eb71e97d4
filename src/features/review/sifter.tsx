import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { tallied } from '../../../types/reviewing'
import { Chips } from '../../ui/chips'
import { Sheet } from '../../ui/sheet'
import { Tap } from '../../ui/tap'
import { byPerson, type Sift } from './sift'
import type { List } from './use-queue'

type Choice = { key: string; word: string; count: number }
type PickProps = { title: string; all: string; choices: Choice[]; chosen: string; onChoose: (key: string) => void }

/** One word that opens all there is, with how many of each. */
const Pick = ({ title, all, choices, chosen, onChoose }: PickProps) => {
  const [open, setOpen] = useState(false)
  const now = choices.find(({ key }) => key === chosen)?.word ?? (chosen ? '已选的' : all)
  const close = (key: string) => {
    setOpen(false)
    onChoose(key)
  }
  const sum = choices.reduce((total, { count }) => total + count, 0)
  return (
    <>
      <Tap
        className={chosen ? 'sift drawn i-down on' : 'sift drawn i-down'}
        label={`${title}：${now}，换一个`}
        onTap={() => setOpen(true)}
      >
        <Text className="sift-word">{now}</Text>
      </Tap>
      {open ? (
        <Sheet title={title} onClose={() => setOpen(false)}>
          <View className="stack">
            <Chips
              options={[
                { key: '', word: all },
                ...choices.map(({ key, word, count }) => ({ key, word: `${word} ${count}` })),
              ]}
              chosen={chosen}
              onChoose={close}
            />
            {sum >= tallied ? <Text className="quiet small">{`件数只数最急的 ${tallied} 件。`}</Text> : null}
          </View>
        </Sheet>
      ) : null}
    </>
  )
}

type Props = { list: List | undefined; sift: Sift; onSift: (sift: Sift) => void }
/** Which services, and whose: each with its number. */
export const Sifter = ({ list, sift, onSift }: Props) => {
  const { filter, service = '', person = '' } = sift
  const services = (list?.services ?? []).map(({ code, title, count }) => ({ key: code, word: title, count }))
  const people = (list?.people ?? []).map(({ id, name, count }) => ({ key: id, word: name, count }))
  const set = (part: { service?: string; person?: string }) => {
    const next = { service, person, ...part }
    onSift({
      filter,
      ...(next.service ? { service: next.service } : {}),
      ...(next.person ? { person: next.person } : {}),
    })
  }
  return (
    <>
      <Pick
        title="看哪个事项"
        all="全部事项"
        choices={services}
        chosen={service}
        onChoose={(key) => set({ service: key })}
      />
      {byPerson(filter) ? (
        <Pick
          title="看谁在办的"
          all="不分谁办"
          choices={people}
          chosen={person}
          onChoose={(key) => set({ person: key })}
        />
      ) : null}
    </>
  )
}
