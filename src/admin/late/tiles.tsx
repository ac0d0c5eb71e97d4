import { Text, View } from '@tarojs/components'
import { type Figure, type Figures, figures } from '../../../types/overview'
import { Tap } from '../../ui/tap'
import { figureNames, toneOf } from './words'

const signs = { plain: '', good: '✓ ', wait: '◔ ', bad: '! ', quiet: '' }

type Props = { of: Figures; chosen: Figure | undefined; onOpen: (figure: Figure) => void }

/** Every figure of a place; each opens its list. */
export const Tiles = ({ of, chosen, onOpen }: Props) => (
  <View className="figures">
    {figureNames.map((figure) => {
      const tone = toneOf(figure, of[figure])
      return (
        <Tap
          key={figure}
          className={figure === chosen ? `figure ${tone} on` : `figure ${tone}`}
          label={`${figures[figure]} ${of[figure]} 件，看名单`}
          onTap={() => onOpen(figure)}
        >
          <Text className="figure-word">{signs[tone] + figures[figure]}</Text>
          <Text className="figure-count">{String(of[figure])}</Text>
        </Tap>
      )
    })}
  </View>
)
