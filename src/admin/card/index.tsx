import { View } from '@tarojs/components'
import { useState } from 'react'
import { tokenIn } from '../../../types/card'
import { useParams } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { SearchBar } from '../../ui/search-bar'
import { Gate } from '../gate'
import { Counter } from './counter'
import { Printing } from './printing'
import './card.css'

const hint = '扫下一张进度卡，或输入卡上的码'

/** Named by its id: the case's card is printed. Scanned: the case as any counter may see it. */
const Either = ({ id, card }: { id?: string; card: string }) => {
  const [token, setToken] = useState(tokenIn(card) ?? '')
  const [words, setWords] = useState('')
  if (id) return <Printing id={id} />
  const write = (text: string) => {
    const next = tokenIn(text)
    setWords(next ? '' : text)
    if (next) setToken(next)
  }
  return (
    <View className="plain-pane">
      <SearchBar value={words} hint={hint} onChange={write} />
      {token ? (
        <Counter key={token} token={token} />
      ) : (
        <Empty icon="file" title="请扫进度卡" note="把卡上的码对准扫码枪；卡坏了，就按编号或名字到待办里找" />
      )}
    </View>
  )
}

export default function CardPage() {
  const { id, card = '' } = useParams()
  return (
    <Gate at="behalf" back="进度卡">
      {() => <Either id={id} card={card} />}
    </Gate>
  )
}
