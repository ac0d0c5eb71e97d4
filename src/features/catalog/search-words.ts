export const longest = { query: 40, beginning: 5, initials: 8, syllable: 6 }

/** Words that ask but do not name: dropped on both sides, so that their rarity never outweighs what is asked for. */
const asking =
  /怎么样|怎么|怎样|如何|什么|哪里|哪儿|哪个|在哪|多少|需要|可不可以|可以|能不能|可否|应该|请问|想要|我家|我们|一下|[吗呢吧啊呀么嘛啥咋的了我你他她它想要能]/g
const numeral = /([二三四五六七八九]?)十([一二三四五六七八九]?)/g
const digits = '零一二三四五六七八九'
const unit = /[\u3400-\u9fff]|[a-z0-9]+/g
export const hanzi = /[\u3400-\u9fff]/
export const letters = /^[a-z]+$/
export const latin = /[a-z]/

/** 八十 and 80 are one word; a lone 十 stays as it is. */
const inDigits = (written: string, tens: string, ones: string) =>
  written === '十' ? written : String((digits.indexOf(tens) || 1) * 10 + digits.indexOf(ones))

export const lowered = (text: string) => text.normalize('NFKC').toLowerCase().replace(/ü/g, 'v')
export const unitsOf = (text: string): string[] => text.match(unit) || []
export const namingUnitsOf = (text: string) => {
  const written = lowered(text).replace(numeral, inDigits)
  const units = unitsOf(written.replace(asking, ' '))
  return units.length > 0 ? units : unitsOf(written)
}

export const flat = (lists: string[][]) => lists.reduce((all, more) => all.concat(more), [])

/** Every run of `size` neighbours, joined. */
export const runsOf = (pieces: string[], size: number) =>
  pieces.slice(0, Math.max(0, pieces.length - size + 1)).map((_, i) => pieces.slice(i, i + size).join(''))

/** MiniSearch scans the branches of a node one by one: hanzi on 64 shelves keep that scan short. */
export const shelved = (word: string) =>
  hanzi.test(word) ? String.fromCharCode(0xe000 + (word.charCodeAt(0) % 64)) + word : word
export const wholeOf = (units: string[]) => (units.length > 2 ? [`#${units.join('')}`] : [])

/** One hanzi, two hanzi, and the phrase whole: the last for what is typed letter by letter or with one slip. */
export const wordsOf = (phrase: string) => {
  const units = namingUnitsOf(phrase)
  return units.concat(runsOf(units, 2)).map(shelved).concat(wholeOf(units))
}

/** Stands where no syllable is known; nothing runs across it. */
export const gap = ' '
export const soundPairsOf = (syllables: string[]) => runsOf(syllables, 2).filter((pair) => !pair.includes(gap))

/** Whole, begun, and in pairs: what is typed from the middle has its pairs; every window would double the index. */
export const soundWordsOf = (sound: string) => {
  const syllables = sound.split(' ')
  const begun = syllables.slice(0, longest.beginning).map((_, i) => syllables.slice(0, i + 1).join(''))
  return [syllables.join(''), ...begun, ...soundPairsOf(syllables)]
}

export const initialsOf = (sound: string) =>
  sound
    .split(' ')
    .map((syllable) => (letters.test(syllable) ? syllable.charAt(0) : syllable))
    .join('')

/** A long title is also known by what stands inside it: 高龄津贴 in 80周岁以上老人高龄津贴. */
export const innerInitialsOf = (sound: string) => {
  const all = initialsOf(sound)
  return Array.from(all.slice(1, -1)).map((_, i) => all.slice(i + 1, i + 1 + longest.initials))
}

/** A hanzi that few texts know says much; one that none knows says most. */
export const raritiesIn = (texts: string[]) => {
  const bearers = new Map<string, number>()
  for (const text of texts)
    for (const one of new Set(unitsOf(lowered(text)))) bearers.set(one, (bearers.get(one) ?? 0) + 1)
  return (unit: string) => Math.log(1 + texts.length / ((bearers.get(unit) ?? 0) + 0.5))
}

/** The fewest known syllables that spell the letters; a letter that fits none becomes a gap, dearly. */
export const spelledBy = (word: string, known: Set<string>): string[] => {
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
