import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { voteWays } from '../../../types/votes'
import type { MyUnit, ShownVote } from '../../../types/voting'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Tap } from '../../ui/tap'
import { type Chosen, LastLook } from './last-look'
import { ProxyPart } from './proxy'
import { receiptOf } from './receipts'

const Cast = ({ vote, unit }: { vote: string; unit: MyUnit }) => {
  const receipt = receiptOf(vote, unit.unit)
  if (!unit.cast) return null
  const { at, via, by } = unit.cast
  return (
    <View className="stack">
      <Notice tone="good">{`已投：${moment(at, now())}，${voteWays[via]}（${by.map(({ name }) => name).join('、')}）`}</Notice>
      {receipt ? (
        <>
          <View className="receipt">
            <Text className="quiet small">回执（只存在这部手机上）</Text>
            <Text className="receipt-words" selectable>
              {receipt}
            </Text>
          </View>
          <Text className="quiet small">公布结果以后，凭回执在全部的票里找到自己这一张。请抄下来或截图。</Text>
          <Button small onTap={() => Taro.setClipboardData({ data: receipt })}>
            复制回执
          </Button>
        </>
      ) : null}
    </View>
  )
}

type PartProps = { it: ShownVote; unit: MyUnit; onChoose: (chosen: Chosen) => void }
const titleOf = ({ anonymous: _, ...it }: ShownVote, unit: MyUnit): string => {
  const area = it.unit === 'area' ? `（${(unit.area / 100).toFixed(2)} 平方米）` : ''
  return `${unit.as === 'proxy' ? '替人投：' : '您的一票：'}${unit.label}${area}`
}

/** One ballot: choose, and the last look comes up. */
const UnitPart = ({ it, unit, onChoose }: PartProps) => (
  <Card title={titleOf(it, unit)} className="stack">
    <Cast vote={it.id} unit={unit} />
    {unit.can.cast.ok
      ? it.choices.map(({ key, word }) => (
          <Tap
            key={key}
            className="option choice"
            role="button"
            label={`${unit.label}投${word}`}
            onTap={() => onChoose({ unit, key, word })}
          >
            {word}
          </Tap>
        ))
      : null}
    {!unit.can.cast.ok && !unit.cast ? <Notice>{unit.can.cast.why}</Notice> : null}
    {unit.cast ? null : <ProxyPart vote={it.id} unit={unit} />}
  </Card>
)

/** All that I may cast here. */
export const Ballots = ({ it, mine }: { it: ShownVote; mine: readonly MyUnit[] }) => {
  const [chosen, setChosen] = useState<Chosen>()
  return (
    <>
      {mine.map((unit) => (
        <UnitPart key={unit.unit} it={it} unit={unit} onChoose={setChosen} />
      ))}
      {chosen ? <LastLook it={it} chosen={chosen} onClose={() => setChosen(undefined)} /> : null}
    </>
  )
}
