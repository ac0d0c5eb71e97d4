import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { workbook } from '../../../types/importing'
import { call } from '../../lib/call'
import { asFailure, type CallFailure } from '../../lib/failure'
import { saveSheet } from '../../lib/sheet-file'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { useBring } from './use-bring'

const Problem = ({ of: failure }: { of: CallFailure }) => (
  <Notice tone="bad">{[failure.message, ...Object.values(failure.fields ?? {})].join('；')}</Notice>
)

const Out = () => {
  const [state, setState] = useState<{ busy: boolean; said?: string; failure?: CallFailure }>({ busy: false })
  const save = async () => {
    setState({ busy: true })
    try {
      const book = await call(workbook, {})
      await saveSheet(book)
      setState({ busy: false, said: `导出了 ${book.services} 项：${book.name}` })
    } catch (error) {
      setState({ busy: false, failure: asFailure(error) })
    }
  }
  return (
    <Card title="导出">
      <Text className="quiet small">全部服务存成一个 Excel 文件，可以在表里改，改好再导入。</Text>
      {state.said ? <Notice tone="good">{state.said}</Notice> : null}
      {state.failure ? <Problem of={state.failure} /> : null}
      <Button busy={state.busy} onTap={save}>
        导出全部服务
      </Button>
    </Card>
  )
}

/** The catalogue out into a file, and a file in. */
export const ToAndFro = ({ me, onBrought }: { me: string; onBrought: (id: string) => void }) => {
  const { bring, busy, failure } = useBring(me, onBrought)
  return (
    <View className="sheets-acts">
      <Out />
      <Card title="导入">
        <Text className="quiet small">
          先一行一行给您看：新增、改动、有错。点了“写入”才会改目录。最多 500 项、2 MB。
        </Text>
        {failure ? <Problem of={failure} /> : null}
        <Button kind="primary" busy={busy} onTap={bring}>
          选 Excel 文件
        </Button>
      </Card>
    </View>
  )
}
