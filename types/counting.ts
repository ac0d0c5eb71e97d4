import { z } from './z'

/** What a decision needs. The two of building matters follow the Civil Code, article 278: both counts, households and floor area. */
export const majorities = {
  simple: '赞成多于反对',
  twoThirds: '赞成达到三分之二',
  dual: '三分之二参加，参加的过半数同意（户数和面积都要）',
  dualHigh: '三分之二参加，参加的四分之三同意（户数和面积都要）',
} as const
export const MajorityName = z.enum(Object.keys(majorities) as [keyof typeof majorities])
export type MajorityName = z.infer<typeof MajorityName>

export const choices = { yes: '赞成', no: '反对', abstain: '弃权' } as const
export const Choice = z.enum(['yes', 'no', 'abstain'])
export type Choice = z.infer<typeof Choice>

const Units = z.int().check(z.nonnegative())
export const Sum = z.object({ yes: Units, no: Units, abstain: Units })
export type Sum = z.infer<typeof Sum>
/** `heads` counts persons or households; `area` is floor area in hundredths of a square metre, all zero where it does not matter. */
export const Tally = z.object({ heads: Sum, area: Sum })
export type Tally = z.infer<typeof Tally>
/** All who could have voted, in the units of the tally. */
export const Entitled = z.object({ heads: Units, area: Units })
export type Entitled = z.infer<typeof Entitled>

export const noVotes: Tally = { heads: { yes: 0, no: 0, abstain: 0 }, area: { yes: 0, no: 0, abstain: 0 } }
export const cast = ({ yes, no, abstain }: Sum): number => yes + no + abstain

/** What came of a vote, and the count that decided it, in the words of the minutes. */
export type Counted = { passed: boolean; why: string }

/** Abstentions take part but are for neither side; a tie fails. Fractions are compared in whole numbers. */
export const countVotes = (majority: MajorityName, tally: Tally, entitled: Entitled): Counted => {
  const { yes, no } = tally.heads
  if (majority === 'simple')
    return {
      passed: yes > no,
      why: `赞成 ${yes}，反对 ${no}，${yes > no ? '赞成多' : yes === no ? '票数相同，不通过' : '反对多'}`,
    }
  if (majority === 'twoThirds') {
    const passed = yes > 0 && yes * 3 >= (yes + no) * 2
    return { passed, why: `赞成 ${yes}，反对 ${no}，${passed ? '达到' : '不到'}三分之二` }
  }
  return byBoth(majority === 'dual' ? [1, 2] : [3, 4], tally, entitled)
}

type Part = readonly [of: number, from: number]
const byBoth = (part: Part, { heads, area }: Tally, entitled: Entitled): Counted => {
  const tookPart = (sum: Sum, all: number): boolean => all > 0 && cast(sum) * 3 >= all * 2
  if (!tookPart(heads, entitled.heads))
    return { passed: false, why: `参加 ${cast(heads)} 户，不到 ${entitled.heads} 户的三分之二` }
  if (!tookPart(area, entitled.area)) return { passed: false, why: '参加的面积不到三分之二' }
  if (!agreed(part, heads)) return { passed: false, why: `赞成 ${heads.yes} 户，不够参加户数的${partWords(part)}` }
  if (!agreed(part, area)) return { passed: false, why: `赞成的面积不够参加面积的${partWords(part)}` }
  return { passed: true, why: `赞成 ${heads.yes} 户，户数和面积都够参加的${partWords(part)}` }
}
/** More than half, but three quarters or more: as the article has it. */
const agreed = ([of, from]: Part, sum: Sum): boolean =>
  of * 2 === from ? sum.yes * 2 > cast(sum) : sum.yes * from >= cast(sum) * of
const partWords = ([of, from]: Part): string => (of * 2 === from ? '一半以上' : '四分之三')

/** Of several options the one with the most votes; two that are level decide nothing. `won` is its key. */
export const countMost = (votes: Record<string, number>): { won: string | null; level: boolean } => {
  const most = Math.max(0, ...Object.values(votes))
  const first = Object.keys(votes).filter((key) => votes[key] === most)
  return most > 0 && first.length === 1 ? { won: first[0] ?? null, level: false } : { won: null, level: most > 0 }
}
