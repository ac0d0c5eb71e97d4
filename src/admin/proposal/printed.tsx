import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { raiseAtDesk } from '../../../types/screening'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Qr } from '../../ui/qr'
import './proposal.css'

export type Face = Output<typeof raiseAtDesk>
const browser = process.env.TARO_ENV === 'h5'

/** The card that goes along: both names and the code that opens the record again. */
export const Printed = ({ face }: { face: Face }) => (
  <View className="stack">
    <Card title="提好了，把卡交给本人" className="no-print stack">
      <Text className="quiet">拿这张卡到任何一个窗口都能打开这个提案；有了手机，扫码就转到自己名下。</Text>
      <View className="voice-acts">
        {browser ? (
          <Button kind="primary" onTap={() => window.print()}>
            打印
          </Button>
        ) : null}
        <Button onTap={() => go('proposalDesk', { id: face.id })}>打开这个提案</Button>
      </View>
    </Card>
    <View className="voice-card">
      {browser ? <style>{'@page { size: 105mm 148mm; margin: 0 }'}</style> : null}
      <Text className="voice-card-name">云社区 提案卡</Text>
      <Text className="voice-card-title">{face.title}</Text>
      <Text>{`提出人：${face.raiser}`}</Text>
      <Text>{`代为提出：${face.place}窗口 ${face.desk}`}</Text>
      <Text>{day(face.at, now())}</Text>
      <View className="voice-card-qr">
        <Qr rows={face.rows} label="提案卡二维码" />
      </View>
      <Text className="voice-card-token">{face.token}</Text>
      <Text>每一步都记在这个码里：谁在办、什么时候办好。办好了请您来说一声满意不满意。</Text>
    </View>
  </View>
)
