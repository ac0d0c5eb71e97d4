import { audiences, lifeEvents, modes, type ServiceCard } from '../../../types/catalog'

/** What a person browses by: a life event, an audience, a department, or everything. */
export type By = { kind: 'event' | 'audience' | 'department' | 'all'; key: string }
type Words = Record<string, string>
const eventWords: Words = lifeEvents
const audienceWords: Words = audiences
export const modeWords: Words = modes

export const cardsBy = (cards: readonly ServiceCard[], { kind, key }: By): ServiceCard[] => {
  if (kind === 'event') return mainFirst(cards, ({ lifeEvents: of }) => of, key)
  if (kind === 'audience') return mainFirst(cards, ({ audience: of }) => of, key)
  if (kind === 'department') return cards.filter(({ department }) => department === key)
  return [...cards]
}

/** Those that name it first before those that name it too. */
const mainFirst = (cards: readonly ServiceCard[], of: (card: ServiceCard) => readonly string[], key: string) => {
  const naming = cards.filter((card) => of(card).includes(key))
  return [...naming.filter((card) => of(card)[0] === key), ...naming.filter((card) => of(card)[0] !== key)]
}

export const wordFor = ({ kind, key }: By, departments: readonly { id: string; short: string }[]): string => {
  if (kind === 'event') return eventWords[key] ?? key
  if (kind === 'audience') return audienceWords[key] ?? key
  if (kind === 'department') return departments.find(({ id }) => id === key)?.short ?? key
  return '全部'
}

/** The departments that some card names, most cards first. */
export const departmentsOf = (cards: readonly ServiceCard[]): string[] => {
  const counts = new Map<string, number>()
  for (const { department } of cards) counts.set(department, (counts.get(department) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id)
}
