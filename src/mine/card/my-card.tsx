import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { show } from '../../../types/applying'
import { type Card as Face, myCard } from '../../../types/card'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Qr } from '../../ui/qr'
import { Skeleton } from '../../ui/skeleton'
import './index.css'

const FaceCard = ({ it }: { it: Face }) => (
  <Card>
    <View className="card-face">
      <Qr rows={it.rows} label="进度卡二维码，给窗口扫" />
      <Text className="card-number">{it.number}</Text>
      <Text>{it.title}</Text>
    </View>
    <Facts
      of={[
        ['姓名', it.name],
        ['在办', it.office],
        ['最迟答复', day(it.dueAt, now())],
      ]}
    />
  </Card>
)

/** The case's card on the screen: any counter that scans it goes on with the case. */
export const MyCard = ({ id, rev }: { id: string; rev: number }) => {
  const { act, busy, failure } = useAct(myCard)
  const [face, setFace] = useState<Face>()
  const known = useCall(show, { id }, { enabled: failure?.code === 'CHANGED' })
  const latest = known.data?.application.rev ?? face?.rev ?? rev
  const ask = async (anew: boolean) => {
    const done = await act({ id, rev: latest, anew })
    if (done) setFace(done)
    return done
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, and again when the case has moved on
  useEffect(() => {
    ask(false)
  }, [known.data?.application.rev])
  const anew = async () => {
    const sure = await askFirst('卡丢了，换一张？', '换了以后，旧卡谁捡到也打不开。', '换一张')
    if (sure && (await ask(true))) say('换好了，旧卡作废')
  }
  return (
    <Page trouble={face ? failure?.message : undefined}>
      {() =>
        face ? (
          <>
            <FaceCard it={face} />
            <Notice>到任何一个窗口，请工作人员扫这个码，就能接着办；也可以请他打印一张纸卡带回家。</Notice>
            <Button busy={busy} onTap={anew}>
              卡丢了，换一张
            </Button>
          </>
        ) : failure && failure.code !== 'CHANGED' ? (
          <>
            <Notice tone="bad">{failure.message}</Notice>
            <Button onTap={() => ask(false)}>再试一次</Button>
          </>
        ) : (
          <Skeleton cards={1} lines={5} />
        )
      }
    </Page>
  )
}
