import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import type { Doing, Whole } from './use-desk'
import { Words } from './words'

type Question = Whole['it']['questions'][number]
const One = ({ it, doing }: { it: Question; doing: Doing }) => {
  const [words, setWords] = useState('')
  return (
    <View className="stack">
      <Text>{`${it.name}问：${it.words}`}</Text>
      {it.checked === 'shown' ? null : <Text className="quiet small">文字还没有查过；您回答了就公开。</Text>}
      <Words id="answer" label="回答（大家看得到）" value={words} onWrite={setWords} max={300} />
      <View>
        <Button busy={doing.busy} off={words.trim() === ''} onTap={() => doing.answer(it.id, words.trim())}>
          回答
        </Button>
      </View>
    </View>
  )
}

/** Questions that nobody has answered yet. */
export const AnswerPart = ({ whole, doing }: { whole: Whole; doing: Doing }) => {
  const open = whole.it.questions.filter(({ answer }) => answer === null)
  if (open.length === 0) return null
  return (
    <Card title={`等回答的问题 ${open.length}`} className="stack">
      {open.map((it) => (
        <One key={it.id} it={it} doing={doing} />
      ))}
    </Card>
  )
}
