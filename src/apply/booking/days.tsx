import { Text, View } from '@tarojs/components'
import type { Output } from '../../../types/action'
import type { slotsOf } from '../../../types/booking'
import { Tap } from '../../ui/tap'

type Day = Output<typeof slotsOf>['days'][number]
type Props = { of: readonly Day[]; chosen: string; onChoose: (day: string) => void }

const short = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`

/** Two weeks of working days; one that cannot be had says why. */
export const Days = ({ of, chosen, onChoose }: Props) => (
  <View className="day-strip">
    {of.map(({ day, word, can }) => {
      const note = can.ok ? short(day) : can.why
      return (
        <Tap
          key={day}
          className={`slot${day === chosen ? ' on' : ''}${can.ok ? '' : ' shut'}`}
          role="radio"
          checked={day === chosen}
          off={!can.ok}
          label={`${word} ${short(day)}${can.ok ? '' : `，${can.why}`}`}
          onTap={() => (can.ok ? onChoose(day) : undefined)}
        >
          <Text className="slot-time">{word}</Text>
          <Text className="slot-left">{note}</Text>
        </Tap>
      )
    })}
  </View>
)
