/** Two signs at a time: Chinese has no blanks, and what two people write of the same thing shares such pairs. */
const pairs = (text: string): Set<string> => {
  const signs = [...text.replace(/[\s，。、！？,.!?0-9]/g, '')]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))
}

/** How much of the shorter text stands in the other, from 0 to 1. */
export const likeness = (one: string, other: string): number => {
  const [a, b] = [pairs(one), pairs(other)]
  const least = Math.min(a.size, b.size)
  if (least === 0) return 0
  return [...a].filter((pair) => b.has(pair)).length / least
}
/** What is worth showing before somebody repeats it. */
export const alikeEnough = 0.2
