import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { PlaceField } from './place-field'
import type { Doing, Whole } from './use-desk'
import { Words } from './words'

const ways = [
  { key: 'accept', word: '受理' },
  { key: 'refer', word: '转给别处' },
  { key: 'refuse', word: '不受理' },
] as const
type Way = (typeof ways)[number]['key']

/** Accepted here, referred, or refused with the reason that everybody reads. */
export const ScreenPart = ({ whole, doing }: { whole: Whole; doing: Doing }) => {
  const [way, setWay] = useState<Way>('accept')
  const [why, setWhy] = useState('')
  const [office, setOffice] = useState('')
  if (!whole.can.screen) return null
  const lacks =
    way === 'accept' ? undefined : way === 'refer' && !office ? '先选转给哪里' : why.trim() ? undefined : '先写理由'
  const send = () => {
    if (way === 'accept') return doing.screen({ kind: 'accept' })
    if (way === 'refuse') return doing.screen({ kind: 'refuse', why: why.trim() })
    return doing.screen({ kind: 'refer', office, why: why.trim() })
  }
  const next = whole.needed === 0 ? '受理以后直接排联席会议。' : `受理以后征集附议，要 ${whole.needed} 人。`
  return (
    <Card title="受理意见" className="stack">
      <Chips options={ways} chosen={way} onChoose={setWay} />
      {way === 'accept' ? <Text className="quiet">{next}</Text> : null}
      {way === 'refer' ? <PlaceField chosen={office} onChoose={setOffice} /> : null}
      {way === 'accept' ? null : (
        <Words id="why" label="理由（提出人看得到）" value={why} onWrite={setWhy} hint="写明归谁管，或为什么不办" />
      )}
      <View>
        <Button kind="primary" busy={doing.busy} off={lacks !== undefined} onTap={send}>
          {lacks ?? ways.find(({ key }) => key === way)?.word ?? ''}
        </Button>
      </View>
    </Card>
  )
}
