import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { ServiceCard } from '../../../types/catalog'

const longestQuery = 40
const longestWindow = 5
const longestInitials = 8
const longestSyllable = 6

/** Words that ask but do not name: dropped on both sides, so that their rarity never outweighs what is asked for. */
const asking =
  /怎么样|怎么|怎样|如何|什么|哪里|哪儿|哪个|在哪|多少|需要|可不可以|可以|能不能|可否|应该|请问|想要|我家|我们|一下|[吗呢吧啊呀么嘛啥咋的了我你他她它想要能]/g
const numeral = /[一二两三四五六七八九]?十[一二三四五六七八九]?/g
const digits = '零一二三四五六七八九'
const unit = /[\u3400-\u9fff]|[a-z0-9]+/g
const hanzi = /[\u3400-\u9fff]/
const letters = /^[a-z]+$/

const digitOf = (character: string) => (character === '两' ? 2 : digits.indexOf(character))

/** 八十 and 80 are one word; a lone 十 stays as it is. */
const inDigits = (written: string) => {
  if (written.length === 1) return written
  const [tens, ones] = written.split('十')
  return String((tens ? digitOf(tens) : 1) * 10 + (ones ? digitOf(ones) : 0))
}

const lowered = (text: string) => text.normalize('NFKC').toLowerCase().replace(/ü/g, 'v')
const unitsOf = (text: string): string[] => text.match(unit) || []
const namingUnitsOf = (text: string) => {
  const written = lowered(text).replace(numeral, inDigits)
  const units = unitsOf(written.replace(asking, ' '))
  return units.length > 0 ? units : unitsOf(written)
}
const keyOf = (text: string) => unitsOf(lowered(text)).join('')

/** Every run of `size` neighbours, joined. */
const runsOf = (pieces: string[], size: number) =>
  pieces.slice(0, Math.max(0, pieces.length - size + 1)).map((_, i) => pieces.slice(i, i + size).join(''))

/** MiniSearch scans the branches of a node one by one: hanzi on 64 shelves keep that scan short. */
const shelved = (word: string) =>
  hanzi.test(word) ? String.fromCharCode(0xe000 + (word.charCodeAt(0) % 64)) + word : word
const wholeOf = (units: string[]) => (units.length > 2 ? [`#${units.join('')}`] : [])

/** One hanzi, two hanzi, and the phrase whole: the last for what is typed letter by letter or with one slip. */
const wordsOf = (phrase: string) => {
  const units = namingUnitsOf(phrase)
  return units.concat(runsOf(units, 2)).map(shelved).concat(wholeOf(units))
}

/** Whole, begun, and in pairs: what is typed from the middle is found by its pairs, since every window would double the index. */
const soundWindowsOf = (sound: string) => {
  const syllables = sound.split(' ')
  const begun = syllables.slice(0, longestWindow).map((_, i) => syllables.slice(0, i + 1).join(''))
  return [syllables.join(''), ...begun, ...runsOf(syllables, 2)]
}
const soundPairsOf = (sound: string) => runsOf(sound.split(' '), 2)

const initialsOf = (sound: string) =>
  sound
    .split(' ')
    .map((syllable) => (letters.test(syllable) ? syllable.charAt(0) : syllable))
    .join('')
/** A long title is also known by what stands inside it: 高龄津贴 in 80周岁以上老人高龄津贴. */
const innerInitialsOf = (sound: string) => {
  const all = initialsOf(sound)
  return Array.from(all.slice(1, -1)).map((_, i) => all.slice(i + 1, i + 1 + longestInitials))
}

interface Field {
  boost: number
  phrases: (card: ServiceCard) => string[]
  words: (phrase: string) => string[]
}

const namedSoundsOf = (card: ServiceCard) => card.sounds.filter((_, i) => i !== 1)

/** A card's `sounds` are those of its title, its plain words, then of each thing people say. */
const fields: { [name: string]: Field } = {
  title: { boost: 3, phrases: (card) => [card.title], words: wordsOf },
  says: { boost: 3, phrases: (card) => card.says, words: wordsOf },
  plain: { boost: 1.5, phrases: (card) => [card.plain], words: wordsOf },
  sound: { boost: 2, phrases: namedSoundsOf, words: soundWindowsOf },
  plainSound: { boost: 1, phrases: (card) => card.sounds.slice(1, 2), words: soundPairsOf },
  initials: { boost: 2, phrases: namedSoundsOf, words: (sound) => [initialsOf(sound)] },
  innerInitials: { boost: 1, phrases: (card) => card.sounds.slice(0, 1), words: innerInitialsOf },
}
const boosts = Object.keys(fields).reduce((all, name) => ({ ...all, [name]: fields[name]?.boost ?? 1 }), {})

const indexOf = (cards: ServiceCard[]) => {
  const index = new MiniSearch<ServiceCard>({
    idField: 'code',
    fields: Object.keys(fields),
    extractField: (card, name) => fields[name]?.phrases(card).join('\n') ?? card.code,
    tokenize: (text, name = '') => {
      const words = text.split('\n').map((phrase) => fields[name]?.words(phrase) ?? [])
      return Array.from(new Set(words.reduce((all, more) => all.concat(more), [])))
    },
    processTerm: (term) => term,
  })
  index.addAll(cards)
  return index
}

/** What the cards themselves teach: which syllables there are, and how a hanzi is read. */
const soundsIn = (cards: ServiceCard[]) => {
  const syllables = new Set<string>()
  const readings = new Map<string, string>()
  for (const card of cards) {
    const phrases = [card.title, card.plain, ...card.says]
    card.sounds.forEach((sound, i) => {
      const heard = sound.split(' ')
      const written = unitsOf(lowered(phrases[i] ?? ''))
      heard.forEach((syllable, at) => {
        if (letters.test(syllable)) syllables.add(syllable)
        if (written.length === heard.length) readings.set(written[at] ?? '', syllable)
      })
    })
  }
  return { syllables, readings }
}
type Sounds = ReturnType<typeof soundsIn>

/** The fewest known syllables that spell the letters; a letter that fits none becomes a gap, dearly. */
const spelledBy = (word: string, known: Set<string>): string[] => {
  const best: { cost: number; syllables: string[] }[] = [{ cost: 0, syllables: [] }]
  for (let end = 1; end <= word.length; end++) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, syllables: [''] }
    for (let from = Math.max(0, end - longestSyllable); from < end; from++) {
      const before = best[from]
      const piece = word.slice(from, end)
      const gap = !known.has(piece)
      if (!before || (gap && end - from > 1)) continue
      const cost = before.cost + (gap ? 3 : 1)
      if (cost < cheapest.cost) cheapest = { cost, syllables: [...before.syllables, gap ? ' ' : piece] }
    }
    best.push(cheapest)
  }
  return best[word.length]?.syllables ?? []
}

/** The words to look for, each with its weight; only what was typed as one piece may be unfinished or have a slip. */
const planOf = (asked: string, { syllables, readings }: Sounds) => {
  const units = namingUnitsOf(asked)
  const spelled = units.filter((one) => latin.test(one))
  const wholes = spelled.length === units.length ? [units.join('')] : wholeOf(units)
  const inSyllables = spelled.map((one) => runsOf(spelledBy(one, syllables), 2))
  const inReadings = [runsOf(units.map(readingIn(readings)), 2)]
  const weights = new Map<string, number>()
  const add = (weight: number, terms: string[]) => {
    for (const term of terms) weights.set(term, Math.max(weight, weights.get(term) ?? 0))
    return new Set(terms)
  }
  const heard = add(0.4, joined(inReadings).filter(isSound))
  const alone = add(0.3, units.map(shelved))
  add(0.7, joined(inSyllables).filter(isSound))
  add(1, spelled.concat(runsOf(units, 2).map(shelved)))
  const typed = new Set(spelled.concat(wholes))
  add(2, units.length > 1 ? wholes : [])
  return { weights, typed, alone, heard }
}
type Plan = ReturnType<typeof planOf>

/** A lone hanzi or a like sound in common is an accident, unless it is half of what was asked. */
const meant =
  ({ alone, heard }: Plan) =>
  ({ queryTerms }: SearchResult) => {
    const hanziAlike = queryTerms.filter((term) => alone.has(term)).length
    const soundAlike = queryTerms.filter((term) => heard.has(term)).length
    return hanziAlike + soundAlike < queryTerms.length || Math.max(hanziAlike, soundAlike) * 2 >= alone.size
  }

const optionsOf = (plan: Plan): SearchOptions => ({
  tokenize: () => Array.from(plan.weights.keys()),
  boostTerm: (term) => plan.weights.get(term) ?? 1,
  boost: boosts,
  prefix: (term) => plan.typed.has(term),
  fuzzy: (term) => plan.typed.has(term) && term.length > 3 && 1,
  filter: meant(plan),
})

/** Codes by a phrase written or spelled out in full: these come before all scores. */
const namesOf = (cards: ServiceCard[]) => {
  const names = new Map<string, Map<string, number>>()
  for (const card of cards) {
    const phrases = [card.title, card.plain, ...card.says]
    phrases.concat(card.sounds).forEach((phrase, i) => {
      const key = keyOf(phrase)
      const codes = names.get(key) ?? new Map<string, number>()
      const rank = i % phrases.length === 0 ? 2 : 1
      names.set(key, codes.set(card.code, Math.max(rank, codes.get(card.code) ?? 0)))
    })
  }
  return names
}

/** Search in the pocket: the whole catalogue is on the phone, so a search asks nobody. */
export const buildSearch = (cards: ServiceCard[]) => {
  const byCode = new Map(cards.map((card) => [card.code, card]))
  const index = indexOf(cards)
  const sounds = soundsIn(cards)
  const names = namesOf(cards)
  return {
    search: (words: string, limit = 20): ServiceCard[] => {
      const asked = words.slice(0, longestQuery)
      const named = names.get(keyOf(asked)) ?? new Map<string, number>()
      const rank = (hit: SearchResult) => named.get(hit.id) ?? 0
      return index
        .search(asked, optionsOf(planOf(asked, sounds)))
        .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
        .slice(0, limit)
        .map((hit) => byCode.get(hit.id))
        .filter((card): card is ServiceCard => card !== undefined)
    },
  }
}
