import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { ServiceCard } from '../../../types/catalog'
import {
  flat,
  gap,
  hanzi,
  initialsOf,
  innerInitialsOf,
  latin,
  letters,
  longest,
  lowered,
  namingUnitsOf,
  raritiesIn,
  runsOf,
  shelved,
  soundPairsOf,
  soundWordsOf,
  spelledBy,
  unitsOf,
  wholeOf,
  wordsOf,
} from './search-words'

/** A hit this far below the best one shares a word with the question by accident. */
const floor = 0.25
/** How much of what was asked a hit must hold, rare hanzi weighing more; a short question has no idle words. */
const share = { short: 0.45, long: 0.3, shortIs: 4 }

interface Field {
  phrases: (card: ServiceCard) => string[]
  words: (phrase: string) => string[]
}

/** A card's `sounds` are those of its title, its plain words, then of each thing people say. */
const namedSoundsOf = (card: ServiceCard) => card.sounds.filter((_, i) => i !== 1)
const fields: { [name: string]: Field } = {
  title: { phrases: (card) => [card.title], words: wordsOf },
  says: { phrases: (card) => card.says, words: wordsOf },
  plain: { phrases: (card) => [card.plain], words: wordsOf },
  sound: { phrases: namedSoundsOf, words: soundWordsOf },
  plainSound: { phrases: (card) => card.sounds.slice(1, 2), words: (sound) => soundPairsOf(sound.split(' ')) },
  initials: { phrases: namedSoundsOf, words: (sound) => [initialsOf(sound)] },
  innerInitials: { phrases: (card) => card.sounds.slice(0, 1), words: innerInitialsOf },
}
const boost = { title: 3, says: 3, plain: 1.5, sound: 2, plainSound: 1, initials: 2, innerInitials: 1 }

const indexOf = (cards: ServiceCard[]) => {
  const index = new MiniSearch<ServiceCard>({
    idField: 'code',
    fields: Object.keys(fields),
    extractField: (card, name) => fields[name]?.phrases(card).join('\n') ?? card.code,
    tokenize: (text, name = '') => {
      const words = text.split('\n').map((phrase) => fields[name]?.words(phrase) ?? [])
      return Array.from(new Set(flat(words)))
    },
    processTerm: (term) => term,
  })
  index.addAll(cards)
  return index
}

/** What the cards themselves teach: which syllables there are, how a hanzi is read, and who bears a name in full. */
const learnedFrom = (cards: ServiceCard[]) => {
  const syllables = new Set<string>()
  const readings = new Map<string, string>()
  const names = new Map<string, Map<string, number>>()
  const inside: { name: string; code: string }[] = []
  const learn = (card: ServiceCard, phrase: string, i: number) => {
    const heard = (card.sounds[i] ?? '').split(' ')
    const written = unitsOf(lowered(phrase))
    heard.forEach((syllable, at) => {
      if (letters.test(syllable)) syllables.add(syllable)
      if (heard.length === written.length) readings.set(written[at] ?? '', syllable)
    })
    const named = namingUnitsOf(phrase).join('')
    if (i !== 1) inside.push({ name: named, code: card.code })
    const spoken = i === 0 ? 3 : 2
    const ranked: [string, number][] = [
      [written.join(''), spoken],
      [heard.join(''), spoken],
      [named, spoken - 0.5],
    ]
    for (const [name, rank] of ranked) {
      const bearers = names.get(name) ?? new Map<string, number>()
      names.set(name, bearers.set(card.code, Math.max(rank, bearers.get(card.code) ?? 0)))
    }
  }
  for (const card of cards) {
    const phrases = [card.title, card.plain, ...card.says]
    for (let i = 0; i < phrases.length; i++) learn(card, phrases[i] ?? '', i)
  }
  return {
    syllables,
    readings,
    names,
    inside,
    rarityOf: raritiesIn(cards.map(({ title, plain, says }) => [title, plain, ...says].join(' '))),
  }
}

/** The words to look for, each with its weight; only what was typed as one piece may be unfinished or have a slip. */
const planOf = (asked: string, { syllables, readings }: ReturnType<typeof learnedFrom>) => {
  const units = namingUnitsOf(asked)
  const spelled = units.filter((one) => latin.test(one))
  const wholes = spelled.length === units.length ? [units.join('')] : wholeOf(units)
  const spelledPairs = flat(spelled.map((one) => soundPairsOf(spelledBy(one, syllables))))
  const heardPairs = soundPairsOf(units.map((one) => readings.get(one) ?? gap))

  const weights = new Map<string, number>()
  const add = (weight: number, terms: string[]) => {
    for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    return new Set(terms)
  }
  const heard = add(0.4, heardPairs)
  const alone = add(0.3, units.map(shelved))
  add(0.7, spelledPairs)
  add(1, spelled.concat(runsOf(units, 2).map(shelved)))
  add(2, units.length > 1 ? wholes : [])
  return { weights, alone, heard, typed: new Set(spelled.concat(wholes)) }
}
type Plan = ReturnType<typeof planOf>

/** A lone hanzi or a like sound in common is an accident, unless it is most of the hanzi or half of the sound asked. */
const meant =
  ({ alone, heard }: Plan) =>
  ({ queryTerms }: SearchResult) => {
    const hanziAlike = queryTerms.filter((term) => alone.has(term)).length
    const soundAlike = queryTerms.filter((term) => heard.has(term)).length
    return hanziAlike + soundAlike < queryTerms.length || hanziAlike * 2 > alone.size || soundAlike * 2 >= alone.size
  }

const optionsOf = (plan: Plan): SearchOptions => ({
  tokenize: () => Array.from(plan.weights.keys()),
  boostTerm: (term) => plan.weights.get(term) ?? 1,
  boost,
  prefix: (term) => plan.typed.has(term),
  fuzzy: (term) => (plan.typed.has(term) && term.length > 3 ? 1 : false),
  filter: meant(plan),
})

/** 3 and 2: the question is a title or a saying, word for word (less by half without the asking words); 1: it stands whole inside one. */
const ranksOf = (asked: string, { names, inside }: ReturnType<typeof learnedFrom>) => {
  const words = namingUnitsOf(asked).join('')
  const ranks = new Map<string, number>()
  const within = words.length > 1 && hanzi.test(words) ? inside.filter(({ name }) => name.includes(words)) : []
  for (const { code } of within) ranks.set(code, 1)
  names.get(words)?.forEach((rank, code) => {
    ranks.set(code, rank - 0.5)
  })
  names.get(unitsOf(lowered(asked)).join(''))?.forEach((rank, code) => {
    ranks.set(code, rank)
  })
  return ranks
}

/** Whether a hit holds enough of the question; one matched as one piece, named in it, or typed in letters always does. */
const holding = (asked: string, { rarityOf, inside }: ReturnType<typeof learnedFrom>) => {
  const units = namingUnitsOf(asked)
  const needed = units.length > share.shortIs ? share.long : share.short
  const weigh = (some: string[]) => some.reduce((sum, unit) => sum + rarityOf(unit), 0)
  const pieces = wholeOf(units)
  const named = new Set(
    inside.filter(({ name }) => name.length > 1 && units.join('').includes(name)).map(({ code }) => code),
  )
  return ({ id, queryTerms }: SearchResult) => {
    if (named.has(id)) return true
    if (units.some((unit) => !hanzi.test(unit)) || pieces.some((piece) => queryTerms.includes(piece))) return true
    return weigh(units.filter((unit) => queryTerms.includes(shelved(unit)))) >= weigh(units) * needed
  }
}

/** Search in the pocket: the whole catalogue is on the phone, so a search asks nobody. */
export const buildSearch = (cards: ServiceCard[]) => {
  const byCode = new Map(cards.map((card) => [card.code, card]))
  const index = indexOf(cards)
  const learned = learnedFrom(cards)
  return {
    search: (words: string, limit = 20): ServiceCard[] => {
      const asked = words.slice(0, longest.query)
      const ranks = ranksOf(asked, learned)
      const rank = (hit: SearchResult) => ranks.get(hit.id) ?? 0
      const hits = index.search(asked, optionsOf(planOf(asked, learned)))
      const holds = holding(asked, learned)
      const enough = (hits[0]?.score ?? 0) * floor
      return hits
        .filter((hit) => rank(hit) > 0 || (hit.score >= enough && holds(hit)))
        .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
        .slice(0, limit)
        .map((hit) => byCode.get(hit.id))
        .filter((card) => card !== undefined)
    },
  }
}
