import { createHash } from 'node:crypto'
import { countMost } from '../../types/counting'
import { chainEnd, chainStart, tallyOf, verdictOf } from '../../types/recount'
import { voteFaults } from '../../types/vote-desk'
import { ballot } from '../support/votes/voting'

const hash = (text: string) => createHash('sha512').update(text).digest('hex').slice(0, 64)
const slip = (r: string, c: string, a = 0) => ({ r, c, u: '', a })
const plain = { options: [], majority: 'simple' as const, quorum: 'none' as const }
const options = { options: ['早', '晚', '不办'], majority: 'most' as const, quorum: 'none' as const }

it('names every choice in a tally, those that nobody chose as well', () => {
  expect(tallyOf(plain, [slip('1', 'yes', 300), slip('2', 'no', 100)])).toEqual({
    ...{ heads: { yes: 1, no: 1, abstain: 0 }, area: { yes: 300, no: 100, abstain: 0 } },
    took: { heads: 2, area: 400 },
  })
})

it('gives the word to the option that has the most, and to none of two that are level', () => {
  expect(countMost({ o1: 3, o2: 5 })).toEqual({ won: 'o2', level: false })
  expect(countMost({ o1: 5, o2: 5 })).toEqual({ won: null, level: true })
  expect(countMost({ o1: 0 })).toEqual({ won: null, level: false })
  const counts = tallyOf(options, [slip('1', 'o2'), slip('2', 'abstain'), slip('3', 'abstain')])
  expect(verdictOf(options, counts, { heads: 9, area: 0 })).toEqual({
    ...{ passed: true, won: 'o2', why: '“晚”得 1 票，最多' },
  })
  const level = tallyOf(options, [slip('1', 'o2'), slip('2', 'o1')])
  expect(verdictOf(options, level, { heads: 9, area: 0 }).passed).toBe(false)
})

it('decides nothing below the quorum: more than half, or two thirds exactly', () => {
  const counts = tallyOf(plain, [slip('1', 'yes'), slip('2', 'yes')])
  const passed = (quorum: 'half' | 'twoThirds', heads: number) =>
    verdictOf({ ...plain, quorum }, counts, { heads, area: 0 }).passed
  expect([passed('half', 3), passed('half', 4)]).toEqual([true, false])
  expect([passed('twoThirds', 3), passed('twoThirds', 4)]).toEqual([true, false])
})

it('ends the chain elsewhere when a ballot is changed, left out, added or moved', () => {
  const all = [slip('1', 'yes'), slip('2', 'no'), slip('3', 'yes')]
  const start = chainStart(hash, 'vt-1')
  const end = chainEnd(hash, start, all)
  const [one, two, three] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]]
  for (const other of [
    [one, { ...two, c: 'yes' }, three],
    [one, three],
    [...all, slip('4', 'no')],
    [two, one, three],
  ])
    expect(chainEnd(hash, start, other)).not.toBe(end)
  expect(chainEnd(hash, chainStart(hash, 'vt-2'), all)).not.toBe(end)
})

it('wants floor area for building matters and a name where there is floor area', () => {
  expect(voteFaults(ballot(0))).toEqual({})
  expect(Object.keys(voteFaults(ballot(0, { majority: 'dual' })))).toEqual(['majority'])
  expect(Object.keys(voteFaults(ballot(0, { unit: 'area', majority: 'dual' })))).toEqual(['anonymous'])
  expect(Object.keys(voteFaults(ballot(0, { options: ['早', '早'], majority: 'most' })))).toEqual(['options.1'])
})
