import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { card, type Card as Face } from '../../../types/card'
import { open } from '../../../types/reviewing'
import { askFirst } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { type Format, formats, Paper } from './paper'

const browser = process.env.TARO_ENV === 'h5'
const options = (Object.keys(formats) as Format[]).map((key) => ({ key, word: formats[key] }))

const Chooser = ({ it, onAnew, busy }: { it: Face; onAnew: () => void; busy: boolean }) => {
  const [format, setFormat] = useState<Format>('a6')
  return (
    <>
      <Card title="打印进度卡" className="no-print">
        <Chips options={options} chosen={format} onChoose={setFormat} />
        <View className="card-acts">
          {browser ? (
            <Button kind="primary" onTap={() => window.print()}>
              打印
            </Button>
          ) : (
            <Text className="quiet">手机上不能打印。可以请居民扫这个码，或到窗口电脑上打印。</Text>
          )}
          <Button busy={busy} onTap={onAnew}>
            旧卡丢了，换一张
          </Button>
        </View>
        <Text className="quiet small">打印时比例选 100%，不要“适合页面”。下面是实际大小。</Text>
      </Card>
      <Paper it={it} format={format} />
    </>
  )
}

/** The card of a case: made at a tap, because that is journalled; then the paper is chosen. */
export const Printing = ({ id }: { id: string }) => {
  const asked = useCall(open, { id })
  const { act, busy, failure } = useAct(card)
  const [face, setFace] = useState<Face>()
  const it = asked.data?.application
  const make = async (anew: boolean) => {
    const sure = !anew || (await askFirst('换一张卡？', '换了以后旧卡作废，谁捡到也打不开。', '换一张'))
    const done = it && sure && (await act({ id, rev: it.rev, anew }))
    if (done) setFace(done)
  }
  if (!it && asked.failure)
    return (
      <View className="plain-pane">
        <Failed message={asked.failure.message} ways={againOnly(asked.failure, asked.again)} busy={asked.loading} />
      </View>
    )
  if (!it) return <Skeleton />
  return (
    <View className="plain-pane printing">
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {face ? (
        <Chooser it={face} busy={busy} onAnew={() => make(true)} />
      ) : (
        <Card title={it.title}>
          <Text>{`${it.number} · ${it.applicant}${it.helper ? `（${it.helper.name}代办）` : ''}`}</Text>
          <Text className="quiet">卡上只有编号、事项、遮住的姓名和一个码，没有电话和证件号。打印会记在经过里。</Text>
          <View className="card-acts">
            <Button kind="primary" busy={busy} onTap={() => make(false)}>
              做一张卡
            </Button>
            <Button busy={busy} onTap={() => make(true)}>
              旧卡丢了，换一张
            </Button>
          </View>
        </Card>
      )}
    </View>
  )
}
