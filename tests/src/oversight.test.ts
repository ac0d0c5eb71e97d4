import { numberIn, placeOf } from '../../src/admin/audit/number'
import { averagesOf, paceOf, stateOf, toneOf } from '../../src/admin/late/words'

const none = { late: 0, risk: 0, climbed: 0, open: 0, twice: 0, reopened: 0, closed: 0 }
const idle = { ...none, days: null, promised: null, trips: 0, unseen: 0 }

it('knows a case’s number with or without its letters and dash, and no half of one', () => {
  for (const words of ['YL261126-000123', 'yl261126000123', ' 261126 000123 '])
    expect(numberIn(words)).toBe('YL261126-000123')
  for (const words of ['', '000123', 'YL261126-00012', 'YL261126-0001234']) expect(numberIn(words)).toBeUndefined()
})

it('takes an entry’s id apart at its last colon', () => {
  expect(placeOf('a-1f:12')).toEqual({ record: 'a-1f', step: '12' })
  expect(placeOf('s:MZ-001:2')).toEqual({ record: 's:MZ-001', step: '2' })
})

it('says the worst of an office in one word: late before at risk before in time', () => {
  expect(stateOf({ ...idle, late: 2, risk: 3 })).toEqual({ word: '超期 2', tone: 'bad' })
  expect(stateOf({ ...idle, risk: 3 })).toEqual({ word: '快到期 3', tone: 'wait' })
  expect(stateOf(idle)).toEqual({ word: '都在期内', tone: 'good' })
  expect([toneOf('late', 0), toneOf('late', 1), toneOf('open', 1)]).toEqual(['quiet', 'bad', 'plain'])
})

it('says how long it took beside what is promised, and claims nothing when nothing was closed', () => {
  expect(averagesOf(idle, 90)).toBe('近 90 天没有办结的')
  expect(paceOf(idle)).toBe('')
  const some = { ...idle, closed: 4, days: 2.5, promised: 15, trips: 1, unseen: 3 }
  expect(averagesOf(some, 90)).toBe(
    '近 90 天办结 4 件，一半在 2.5 个工作日内办好（承诺 15 个工作日）；跑腿共 1 次，不见面 3 件',
  )
  expect(averagesOf({ ...some, days: 0 }, 90)).toContain('一半当天就办好')
})
