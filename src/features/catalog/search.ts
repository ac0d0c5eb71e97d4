import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch'
import type { ServiceCard } from '../../../types/catalog'

const longest = { query: 40, beginning: 5, initials: 8, syllable: 6 }

/** Words that ask but do not name: dropped on both sides, so that their rarity never outweighs what is asked for. */
const asking =
  /怎么样|怎么|怎样|如何|什么|哪里|哪儿|哪个|在哪|多少|需要|可不可以|可以|能不能|可否|应该|请问|想要|我家|我们|一下|[吗呢吧啊呀么嘛啥咋的了我你他她它想要能]/g
const numeral = /([二三四五六七八九]?)十([一二三四五六七八九]?)/g
const digits = '零一二三四五六七八九'
const unit = /[\u3400-\u9fff]|[a-z0-9]+/g
const hanzi = /[\u3400-\u9fff]/
const letters = /^[a-z]+$/
const latin = /[a-z]/

/** 八十 and 80 are one word; a lone 十 stays as it is. */
const inDigits = (written: string, tens: string, ones: string) =>
  written === '十' ? written : String((digits.indexOf(tens) || 1) * 10 + digits.indexOf(ones))

const lowered = (text: string) => text.normalize('NFKC').toLowerCase().replace(/ü/g, 'v')
const unitsOf = (text: string): string[] => text.match(unit) || []
const namingUnitsOf = (text: string) => {
  const written = lowered(text).replace(numeral, inDigits)
  const units = unitsOf(written.replace(asking, ' '))
  return units.length > 0 ? units : unitsOf(written)
}

const flat = (lists: string[][]) => lists.reduce((all, more) => all.concat(more), [])

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

/** Stands where no syllable is known; nothing runs across it. */
const gap = ' '
const soundPairsOf = (syllables: string[]) => runsOf(syllables, 2).filter((pair) => !pair.includes(gap))

/** Whole, begun, and in pairs: what is typed from the middle has its pairs; every window would double the index. */
const soundWordsOf = (sound: string) => {
  const syllables = sound.split(' ')
  const begun = syllables.slice(0, longest.beginning).map((_, i) => syllables.slice(0, i + 1).join(''))
  return [syllables.join(''), ...begun, ...soundPairsOf(syllables)]
}

const initialsOf = (sound: string) =>
  sound
    .split(' ')
    .map((syllable) => (letters.test(syllable) ? syllable.charAt(0) : syllable))
    .join('')

/** A long title is also known by what stands inside it: 高龄津贴 in 80周岁以上老人高龄津贴. */
const innerInitialsOf = (sound: string) => {
  const all = initialsOf(sound)
  return Array.from(all.slice(1, -1)).map((_, i) => all.slice(i + 1, i + 1 + longest.initials))
}

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
  const learn = (card: ServiceCard, phrase: string, i: number) => {
    const heard = (card.sounds[i] ?? '').split(' ')
    const written = unitsOf(lowered(phrase))
    heard.forEach((syllable, at) => {
      if (letters.test(syllable)) syllables.add(syllable)
      if (heard.length === written.length) readings.set(written[at] ?? '', syllable)
    })
    for (const name of [written.join(''), heard.join('')]) {
      const bearers = names.get(name) ?? new Map<string, number>()
      names.set(name, bearers.set(card.code, Math.max(i === 0 ? 2 : 1, bearers.get(card.code) ?? 0)))
    }
  }
  for (const card of cards) {
    const phrases = [card.title, card.plain, ...card.says]
    for (let i = 0; i < phrases.length; i++) learn(card, phrases[i] ?? '', i)
  }
  return { syllables, readings, names }
}

/** The fewest known syllables that spell the letters; a letter that fits none becomes a gap, dearly. */
const spelledBy = (word: string, known: Set<string>): string[] => {
  let spelling: { cost: number; syllables: string[] } = { cost: 0, syllables: [] }
  const upTo = [spelling]
  for (let end = 1; end <= word.length; end++) {
    spelling = { cost: spelling.cost + 3, syllables: [...spelling.syllables, gap] }
    upTo.slice(-longest.syllable).forEach((before, i, recent) => {
      const piece = word.slice(end - recent.length + i, end)
      if (before.cost + 1 >= spelling.cost || !known.has(piece)) return
      spelling = { cost: before.cost + 1, syllables: [...before.syllables, piece] }
    })
    upTo.push(spelling)
  }
  return spelling.syllables
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
  boost,
  prefix: (term) => plan.typed.has(term),
  fuzzy: (term) => (plan.typed.has(term) && term.length > 3 ? 1 : false),
  filter: meant(plan),
})

/** Search in the pocket: the whole catalogue is on the phone, so a search asks nobody. */
export const buildSearch = (cards: ServiceCard[]) => {
  const byCode = new Map(cards.map((card) => [card.code, card]))
  const index = indexOf(cards)
  const learned = learnedFrom(cards)
  return {
    search: (words: string, limit = 20): ServiceCard[] => {
      const asked = words.slice(0, longest.query)
      const named = learned.names.get(unitsOf(lowered(asked)).join(''))
      const rank = (hit: SearchResult) => named?.get(hit.id) ?? 0
      return index
        .search(asked, optionsOf(planOf(asked, learned)))
        .sort((a, b) => rank(b) - rank(a) || b.score - a.score)
        .slice(0, limit)
        .map((hit) => byCode.get(hit.id))
        .filter((card) => card !== undefined)
    },
  }
}
