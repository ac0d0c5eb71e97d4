import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { showCode } from '../../../types/people'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'

const inTwo = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

/** Eight digits to read out, by which an admin finds this person and nobody of the same name. */
export const Code = () => {
  const { act, busy, failure } = useAct(showCode)
  const [shown, setShown] = useState<{ code: string; until: number }>()
  const show = async () => {
    const done = await act({})
    if (done) setShown(done)
  }
  return (
    <Card title="报到码">
      <Text className="quiet">
        到社区、街道上班报到时，念给管理员听，他就能准确找到您。平时用不着，别告诉不认识的人。
      </Text>
      {shown ? (
        <View className="my-code">
          <Text className="my-code-digits">{inTwo(shown.code)}</Text>
          <Text className="quiet small">{`${lately(shown.until, now())} 前有效，用过一次就作废`}</Text>
        </View>
      ) : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button busy={busy} onTap={show}>
        {shown ? '换一个' : '显示报到码'}
      </Button>
    </Card>
  )
}
