import { View } from '@tarojs/components'
import { find } from '../../../types/handling'
import { useCall } from '../../lib/use-call'
import { useSettled } from '../../lib/use-settled'
import { Empty } from '../../ui/blank'
import { Stale, Waiting } from '../../ui/waiting'
import { Rows } from './rows'

type Props = { office: string; words: string; chosen: string; onOpen: (id: string) => void }

/** Cases that passed this desk, open or closed, by the end of a name or phone number or by their number. */
export const Found = ({ office, words, chosen, onOpen }: Props) => {
  const asked = useCall(find, { office, words: useSettled(words) }, { keep: true })
  const { data } = asked
  if (!data) return <Waiting of={asked} />
  return (
    <View className="rows" id="found-rows">
      <Stale of={asked} />
      <Rows of={data.items} chosen={chosen} onOpen={onOpen} />
      {data.items.length === 0 ? (
        <Empty icon="search" title="没有找到" note="试试名字的最后一两个字、手机号后四位，或编号后六位" />
      ) : null}
    </View>
  )
}
