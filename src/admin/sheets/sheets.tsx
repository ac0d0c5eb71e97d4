import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { Empty } from '../../ui/blank'
import { Icon } from '../../ui/icon'
import { Tap } from '../../ui/tap'
import { keepInAddress } from '../address'
import type { Width } from '../use-width'
import { Brought } from './brought'
import { BroughtList } from './brought-list'
import { ToAndFro } from './to-and-fro'

/** Out and in at the left with what was brought before; one import in full at the right. */
export const Sheets = ({ me, width }: { me: string; width: Width }) => {
  const [id, setId] = useState(useParams().id ?? '')
  useEffect(() => keepInAddress({ id }), [id])
  const narrow = width === 'narrow'
  const open = (next: string) => {
    setId(next)
    if (narrow) showTop()
  }
  return (
    <>
      {narrow && id ? null : (
        <View className="list-pane">
          <View className="list-head">
            <Text className="list-title">目录导入导出</Text>
          </View>
          <View className="rows sheets-list">
            <ToAndFro me={me} onBrought={open} />
            <BroughtList chosen={narrow ? '' : id} onOpen={open} />
          </View>
        </View>
      )}
      {narrow && !id ? null : (
        <View className="case-pane">
          {narrow ? (
            <Tap className="record-back" onTap={() => open('')}>
              <Icon name="left" />
              <Text>回导入导出</Text>
            </Tap>
          ) : null}
          {id ? (
            <Brought key={id} id={id} />
          ) : (
            <Empty
              icon="file"
              title="选一个文件，或从左边选一次导入"
              note="选好文件先给您看一遍，点了“写入”才会改目录"
            />
          )}
        </View>
      )}
    </>
  )
}
