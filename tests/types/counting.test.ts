import { countVotes, noVotes, type Sum, type Tally } from '../../types/counting'

const heads = (yes: number, no: number, abstain = 0): Tally => ({ ...noVotes, heads: { yes, no, abstain } })
const both = (h: Sum, a: Sum): Tally => ({ heads: h, area: a })
const all = { heads: 90, area: 900_000 }
const sum = (yes: number, no: number, abstain = 0): Sum => ({ yes, no, abstain })
const passes = (...given: Parameters<typeof countVotes>) => countVotes(...given).passed

it('lets a tie fail and leaves those out who are for neither', () => {
  expect(countVotes('simple', heads(4, 4), all)).toEqual({ passed: false, why: '赞成 4，反对 4，票数相同，不通过' })
  expect(passes('simple', heads(1, 0, 30), all)).toBe(true)
  expect(passes('simple', heads(0, 0, 30), all)).toBe(false)
})

it('takes two thirds exactly as enough, and nobody at all as too few', () => {
  expect(passes('twoThirds', heads(4, 2), all)).toBe(true)
  expect(passes('twoThirds', heads(3, 2), all)).toBe(false)
  expect(passes('twoThirds', noVotes, all)).toBe(false)
})

it('wants two thirds of households and of floor area to take part in a building matter', () => {
  const area = sum(400_000, 100_000, 100_000)
  expect(passes('dual', both(sum(40, 20), area), all)).toBe(true)
  expect(countVotes('dual', both(sum(39, 20), area), all)).toEqual({
    passed: false,
    why: '参加 59 户，不到 90 户的三分之二',
  })
  expect(countVotes('dual', both(sum(40, 20), sum(599_999, 0)), all).why).toBe('参加的面积不到三分之二')
})

it('asks for more than half of those who take part, by both counts', () => {
  const enough = sum(31, 20, 9)
  expect(passes('dual', both(enough, sum(300_001, 299_999)), all)).toBe(true)
  expect(passes('dual', both(enough, sum(300_000, 300_000)), all)).toBe(false)
  expect(passes('dual', both(sum(30, 21, 9), sum(600_000, 0)), all)).toBe(false)
})

it('asks for three quarters where the law does', () => {
  expect(passes('dualHigh', both(sum(45, 15), sum(450_000, 150_000)), all)).toBe(true)
  expect(passes('dualHigh', both(sum(44, 16), sum(600_000, 0)), all)).toBe(false)
  expect(passes('dualHigh', both(sum(60, 0), sum(449_999, 150_001)), all)).toBe(false)
})
