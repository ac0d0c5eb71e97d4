import { type Figure, type Figures, figures } from '../../../types/overview'
import { Figures as Shown } from '../../ui/figures'
import { figureNames, toneOf } from './words'

type Props = { of: Figures; chosen: Figure | undefined; onOpen: (figure: Figure) => void }

/** Every figure of a place; each opens its list. */
export const Tiles = ({ of, chosen, onOpen }: Props) => (
  <Shown
    of={figureNames.map((key) => ({ key, word: figures[key], value: String(of[key]), tone: toneOf(key, of[key]) }))}
    on={chosen}
    opens={{ word: ' 件，看名单', onOpen }}
  />
)
