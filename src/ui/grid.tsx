import { View } from '@tarojs/components'
import type { IconName } from './icon-names'
import { Tap } from './tap'

type Cell = { key: string; word: string; icon: IconName; onTap: () => void }

/** A grid of drawings with a word under each: four in a row, three in elder mode. */
export const Grid = ({ cells }: { cells: Cell[] }) => (
  <View className="grid">
    {cells.map(({ key, word, icon, onTap }) => (
      <Tap key={key} className={`cell drawn i-${icon}`} onTap={onTap}>
        {word}
      </Tap>
    ))}
  </View>
)
