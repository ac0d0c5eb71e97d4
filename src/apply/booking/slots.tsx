import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { slotsOf } from '../../../types/booking'
import { Tap } from '../../ui/tap'

type Slot = Output<typeof slotsOf>['days'][number]['slots'][number]
type Props = { of: readonly Slot[]; chosen: string; onChoose: (slot: string) => void }

/** The hours of a day, with what is free in words. */
export const Slots = ({ of, chosen, onChoose }: Props) => (
  <View className="slots">
    {of.map(({ slot, left, can }) => {
      const note = can.ok ? `还有 ${left} 位` : can.why
      return (
        <Tap
          key={slot}
          className={`slot${slot === chosen ? ' on' : ''}${can.ok ? '' : ' shut'}`}
          role="radio"
          checked={slot === chosen}
          off={!can.ok}
          label={`${slot}，${note}`}
          onTap={() => (can.ok ? onChoose(slot) : undefined)}
        >
          <Text className="slot-time">{slot}</Text>
          <Text className="slot-left">{note}</Text>
        </Tap>
      )
    })}
  </View>
)
