import type { Terms } from '../../types/catalog'
import { differences, rebased } from '../../types/differences'
import { placeName, termFaults } from '../../types/terms'
import { statesWithout } from '../../types/workflow'
import { termsOf } from '../support/terms'

const words = termsOf('MZ-001')
const with_ = (part: Partial<Terms>): Terms => ({ ...words, ...part })
const linesIn = (part: Partial<Terms>) => differences(words, with_(part)).flatMap(({ lines }) => lines)

it('finds nothing between the same words', () => {
  expect(differences(words, structuredClone(words))).toEqual([])
  expect(differences(words, with_({ pace: [], without: [] }))).toEqual([])
})

it('says what one value was and is, by the name that staff use', () => {
  expect(differences(words, with_({ promisedDays: 10, mode: 'window' }))).toEqual([
    { term: 'mode', name: '怎么办', lines: [{ kind: 'changed', was: '两样都行', is: '窗口办' }] },
    { term: 'promisedDays', name: '承诺天数', lines: [{ kind: 'changed', was: '15 个工作日', is: '10 个工作日' }] },
  ])
})

it('names the items of a list that came, went and changed', () => {
  const [first, second, ...rest] = words.materials
  if (!first || !second) throw new Error('two materials are needed')
  expect(linesIn({ materials: [{ ...first, required: false }, second, ...rest] })).toEqual([
    { kind: 'changed', was: expect.stringContaining('必交'), is: expect.stringContaining('可不交') },
  ])
  expect(linesIn({ says: [...words.says, '长寿钱'] })).toEqual([{ kind: 'added', is: '长寿钱' }])
  expect(linesIn({ conditions: words.conditions.slice(0, 2) })).toEqual([{ kind: 'removed', was: words.conditions[2] }])
  expect(linesIn({ steps: ['来登记', ...words.steps.slice(1)] })).toEqual([
    { kind: 'changed', was: words.steps[0], is: '来登记' },
  ])
  expect(linesIn({ windows: [...words.windows].reverse() })).toEqual([{ kind: 'moved', is: expect.any(String) }])
})

it('says which ways a case no longer has, leaves a way out for every case, and knows which states are left', () => {
  expect(linesIn({ without: ['reject', 'withdraw'] })).toEqual([
    { kind: 'added', is: '不予办理' },
    { kind: 'added', is: '居民自己撤回' },
  ])
  expect(termFaults(with_({ without: ['reject', 'withdraw'] }))).toEqual({})
  expect(termFaults(with_({ without: ['reject', 'sendBack'] }))).toEqual({
    without: '退回补正和不予办理至少留一样，不然办不了的件没有去处',
  })
  expect(statesWithout([])).toEqual(['submitted', 'reviewing', 'returned', 'approved', 'rejected', 'withdrawn'])
  expect(statesWithout(['sendBack'])).toEqual(['submitted', 'reviewing', 'approved', 'rejected', 'withdrawn'])
  expect(statesWithout(['reject', 'withdraw'])).toEqual(['submitted', 'reviewing', 'returned', 'approved'])
})

it('carries over what I wrote to what a colleague saved meanwhile, term by term', () => {
  const mine = with_({ title: '高龄津贴' })
  const theirs = with_({ fee: '免费', title: '尊老金' })
  expect(rebased(words, mine, theirs)).toEqual(with_({ fee: '免费', title: '高龄津贴' }))
})

it('names a place as people find it', () => {
  expect([placeName('title'), placeName('materials.1.name'), placeName('fields.0.options')]).toEqual([
    '名称',
    '材料第 2 条的名称',
    '填写的内容第 1 条的选项',
  ])
})

it('finds no fault in a shipped record, and says in plain words what is wrong in a spoilt one', () => {
  expect(termFaults(words)).toEqual({})
  expect(termFaults(with_({ title: '' }))).toEqual({ title: '要填' })
  expect(termFaults(with_({ title: '长'.repeat(31) }))).toEqual({ title: '最多 30 个字' })
  expect(termFaults(with_({ promisedDays: 40 }))).toEqual({ promisedDays: '不能比法定天数长' })
  expect(termFaults(with_({ chain: ['street', 'community'] }))).toEqual({ chain: '第一个单位要和层级一样' })
  const pace = words.chain.map(() => ({ days: 1 }))
  expect(termFaults(with_({ pace }))).toEqual({ pace: expect.stringContaining('要一样') })
  expect(termFaults(with_({ materials: words.materials.slice(1) }))).toEqual({
    materials: '编号要从 1 起，一个接一个',
  })
  expect(termFaults(with_({ fields: [] }))).toEqual({ fields: '要有一项电话，好联系居民' })
})
