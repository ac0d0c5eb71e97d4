import { isOneOf } from '../../../types/common'
import { type Category, categories } from '../../../types/proposals'
import { Chips } from '../../ui/chips'

const options = Object.entries(categories).map(([key, word]) => ({ key, word }))
const isCategory = isOneOf(categories)

/** Which kind of matter it is. */
export const CategoryChips = ({ chosen, onChoose }: { chosen: string; onChoose: (key: Category) => void }) => (
  <Chips options={options} chosen={chosen} onChoose={(key) => (isCategory(key) ? onChoose(key) : undefined)} />
)
