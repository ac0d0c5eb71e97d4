import { useMemo } from 'react'
import type { ServiceCard } from '../../../types/catalog'
import { buildSearch } from './search'

type Search = ReturnType<typeof buildSearch>
let built: { cards: ServiceCard[]; search: Search } | undefined

/** Built when the first word is typed, and again only when the cards changed. */
const searchOver = (cards: ServiceCard[]): Search => {
  if (built?.cards !== cards) built = { cards, search: buildSearch(cards) }
  return built.search
}

export const useFound = (cards: ServiceCard[] | undefined, words: string): ServiceCard[] =>
  useMemo(() => (cards && words.trim() ? searchOver(cards).search(words, 20) : []), [cards, words])
