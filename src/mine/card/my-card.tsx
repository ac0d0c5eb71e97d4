import { Text, View } from '@tarojs/components'
import { type Card as Face, myCard, seeCard } from '../../../types/card'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Qr } from '../../ui/qr'
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
export const MyCard = ({ id }: { id: string }) => {
  const asked = useCall(seeCard, { id })
  const { act, busy, failure } = useAct(myCard)
  const make = async (rev: number, anew: boolean) => {
    const sure = !anew || (await askFirst('卡丢了，换一张？', '换了以后，旧卡谁捡到也打不开。', '换一张'))
    if (sure && (await act({ id, rev, anew })) && anew) say('换好了，旧卡作废')
  }
  return (
    <Page of={asked} trouble={failure?.message}>
      {({ card, rev }) =>
        card ? (
          <>
            <FaceCard it={card} />
            <Notice>到任何一个窗口，请工作人员扫这个码，就能接着办；也可以请他打印一张纸卡带回家。</Notice>
            <Button busy={busy} onTap={() => make(rev, true)}>
              卡丢了，换一张
            </Button>
          </>
        ) : (
          <Card>
            <Empty
              title="这件还没有进度卡"
              note="取了卡，到任何一个窗口都能接着办"
              act={{ label: '取一张', busy, onTap: () => make(rev, false) }}
            />
          </Card>
        )
      }
    </Page>
  )
}
