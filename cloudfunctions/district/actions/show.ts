import { show as contract } from '../../../types/district'
import { handle } from '../../kernel/handle'
import { centres, communities, departments, streets } from '../../kernel/places'

const cards = communities.map(({ path, name, street, sample }) => ({ path, name, street, sample }))

export const show = handle(contract, { act: () => ({ streets, communities: cards, centres, departments }) })
