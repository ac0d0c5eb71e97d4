import { marksOf, pointsOf } from '../../src/features/review/marks'
import { nextOf, rowAt } from '../../src/features/review/next'
import { clockTag, counted, type Item, noteOf, tagOf, turnOf } from '../../src/features/review/words'

const now = Date.parse('2026-11-23T15:00:00+08:00')
const row = (more: Partial<Item> = {}): Item => ({
  id: 'a-1',
  rev: 1,
  code: 'MZ-001',
  kind: 'apply',
  number: 'YL261123-000001',
  title: '示例',
  applicant: '王秀英',
  state: 'submitted',
  word: '待受理',
  holder: null,
  holderId: null,
  dueAt: Date.parse('2026-11-26T18:00:00+08:00'),
  left: 3,
  late: false,
  paused: false,
  times: 0,
  reopened: 0,
  ...more,
})

describe('a row of the queue says first what is most pressing', () => {
  it('that it is late, before who has it', () => {
    expect(tagOf(row({ late: true, left: -2, holder: '陈静' }), now)).toEqual({ word: '已超 2 天', tone: 'bad' })
    expect(tagOf(row({ late: true, left: 0 }), now).word).toBe('已超 1 天')
  })
  it('how many hours are left of its last day', () => {
    expect(tagOf(row({ left: 0, dueAt: now + 3 * 3_600_000 }), now).word).toBe('剩 3 小时')
    expect(tagOf(row({ left: 0, dueAt: now + 20 * 3_600_000 }), now).word).toBe('今天到期')
  })
  it('who has it, and else how much time there is', () => {
    expect(tagOf(row({ holder: '陈静' }), now).word).toBe('办理中 陈静')
    expect(tagOf(row(), now).word).toBe('剩 3 天')
    expect(noteOf(row({ holder: '陈静', times: 1 }), now).replace(/\u00a0/g, ' ')).toBe(
      'YL261123-000001 · 剩 3 天 · 退过 1 次',
    )
  })
  it('that it waits for the resident', () => {
    expect(tagOf(row({ paused: true, late: false }), now).word).toBe('等补正')
  })
})

it('counts to 99 and no further', () => {
  expect([counted(undefined), counted(0), counted(99), counted(100)]).toEqual(['', '0', '99', '99+'])
})

it('names the submission that lies on the desk', () => {
  expect([
    turnOf({ times: 0, state: 'submitted' }),
    turnOf({ times: 1, state: 'returned' }),
    turnOf({ times: 1, state: 'reviewing' }),
  ]).toEqual(['第 1 次提交', '第 1 次提交', '第 2 次提交'])
})

it('shows no clock on a case that is closed', () => {
  const step = { dueAt: now, late: true, left: -1 }
  const clock = { ...step, paused: false, pausedDays: 0, unsure: false, step }
  expect(clockTag({ state: 'approved', clock }, now)).toBeUndefined()
  expect(clockTag({ state: 'returned', clock: { ...clock, paused: true } }, now)?.word).toBe('停表，等补正')
})

it('goes up and down in the list, begins at its top, and stops at its ends', () => {
  const rows = [row({ id: 'a' }), row({ id: 'b' })]
  expect([rowAt(rows, '', 1), rowAt(rows, 'a', 1), rowAt(rows, 'b', -1)]).toEqual(['a', 'b', 'a'])
  expect([rowAt(rows, 'b', 1), rowAt(rows, 'a', -1), rowAt([], 'a', 1)]).toEqual([undefined, undefined, undefined])
})

describe('the next case', () => {
  const rows = [row({ id: 'a' }), row({ id: 'b' }), row({ id: 'c', paused: true }), row({ id: 'd' })]
  const trail = ['a', 'b', 'c', 'd']
  it('is the one behind, and one that waits for its resident is passed over', () => {
    expect(nextOf({ trail, rows, id: 'b', filter: 'all' })).toBe('d')
  })
  it('starts again from the top after the last one', () => {
    expect(nextOf({ trail, rows, id: 'd', filter: 'all' })).toBe('a')
  })
  it('skips those that have gone since, and there is none when nothing is left', () => {
    expect(nextOf({ trail, rows: [row({ id: 'd' })], id: 'a', filter: 'all' })).toBe('d')
    expect(nextOf({ trail, rows: [row({ id: 'a' })], id: 'a', filter: 'all' })).toBeUndefined()
  })
})

it('sends back only what is ticked, and wants a reason for each', () => {
  const points = pointsOf({
    materials: [{ no: 2, name: '户口簿', required: true, kind: '照片', files: [], why: null }],
    fields: [
      { key: 'phone', label: '联系电话', kind: 'phone', required: true, value: '138****0000', sealed: true, why: null },
    ],
  })
  const { marks, bare } = marksOf(points, { m2: { on: true, why: ' 缺页 ' }, fphone: { on: true, why: ' ' } })
  expect(marks[0]).toEqual({ kind: 'material', no: 2, why: '缺页' })
  expect(bare).toEqual(['fphone'])
})
