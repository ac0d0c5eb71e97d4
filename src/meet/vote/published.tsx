import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { ShownVote } from '../../../types/voting'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import type { Recounted } from './recounting'

const step = 20
const plain = (text: string) => text.replace(/[^0-9A-Fa-f]/g, '').toUpperCase()

type Props = { it: ShownVote; found: Recounted }
/** A receipt on paper or of another phone, looked for among all ballots. */
const Search = ({ it, found }: Props) => {
  const [text, setText] = useState('')
  const wanted = plain(text)
  const slip = found.ballots.find(({ r }) => plain(r) === wanted)
  const word = it.choices.find(({ key }) => key === slip?.c)?.word
  return (
    <>
      <Field
        field={{
          key: 'receipt',
          label: '凭回执找一票',
          kind: 'text',
          required: false,
          hint: '纸质票和别的手机上的也行',
          max: 24,
        }}
        value={text}
        change={(value) => setText(String(value))}
        leave={() => undefined}
      />
      {wanted.length === 16 ? (
        <Notice tone={slip ? 'good' : 'bad'}>{slip ? `找到了：${word ?? slip.c}` : '公布的票里没有这张回执'}</Notice>
      ) : null}
    </>
  )
}

/** All ballots as they were published, in the order of their receipts. */
export const Published = ({ it, found }: Props) => {
  const [most, setMost] = useState(step)
  const wordOf = (choice: string) => it.choices.find(({ key }) => key === choice)?.word ?? choice
  return (
    <Card title={`全部 ${found.ballots.length} 票`} className="stack">
      <Search it={it} found={found} />
      {found.ballots.slice(0, most).map(({ r, c, u }) => (
        <View className="slip" key={r}>
          <Text className="slip-receipt">{u ? `${u} · ${r}` : r}</Text>
          <Text>{wordOf(c)}</Text>
        </View>
      ))}
      {most < found.ballots.length ? <Button onTap={() => setMost(most + step)}>再看 20 票</Button> : null}
    </Card>
  )
}
