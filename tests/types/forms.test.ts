import fc from 'fast-check'
import { type Answer, type FormField, faultOf, isDate, isIdCard, masked, schemaOf } from '../../types/forms'
import { sampleIdCard } from '../support/papers'

const field = (kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  key: 'it',
  label: '示例',
  kind,
  required: true,
  ...more,
})
const fault = (kind: FormField['kind'], answer: Answer, more: Partial<FormField> = {}) =>
  faultOf(field(kind, more), answer)

it('takes an ID number only with a birthday that exists and the right checksum', () => {
  expect(isIdCard(sampleIdCard)).toBe(true)
  expect(isIdCard(sampleIdCard.replace(/.$/, (last) => (last === '1' ? '2' : '1')))).toBe(false)
  expect(isIdCard('990000194402300011')).toBe(false)
  expect(isIdCard(`${sampleIdCard}0`)).toBe(false)
})

it('finds every single slip of one digit in an ID number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digits = [...sampleIdCard]
      digits[at] = String((Number(digits[at]) + by) % 10)
      return !isIdCard(digits.join(''))
    }),
  )
})

it('knows leap days and refuses dates that are none', () => {
  expect([
    isDate('2024-02-29'),
    isDate('2026-02-29'),
    isDate('2026-13-01'),
    isDate('2026-1-1'),
    isDate('1899-12-31'),
  ]).toEqual([true, false, false, false, false])
})

it('says in plain words what is wrong with an answer', () => {
  expect(fault('phone', '1380000')).toBe('电话号码不对，手机是 11 位')
  expect(fault('name', '')).toBe('这一项要填')
  expect(faultOf(field('name', { required: false }), undefined)).toBeUndefined()
  expect(fault('number', '3', { min: 5 })).toBe('不能小于 5')
  expect(fault('longText', '长'.repeat(501))).toBe('最多写 500 个字，现在是 501 个')
  expect(fault('choice', '丙', { options: ['甲', '乙'] })).toBe('请选一项')
  expect(fault('choices', ['甲', '甲'], { options: ['甲', '乙'] })).toBe('请选一项')
  expect(fault('yesNo', 'true')).toBe('请选一项')
  expect(fault('text', ['a'])).toBe('请重新填这一项')
})

it('finds nothing wrong with what is right', () => {
  expect(fault('phone', '13800000000')).toBeUndefined()
  expect(fault('phone', '0516-8000000')).toBeUndefined()
  expect(fault('name', '买买提·艾力')).toBeUndefined()
  expect(fault('yesNo', false)).toBeUndefined()
})

it('refuses a form with an answer nobody asked for', () => {
  const result = schemaOf([field('name')]).safeParse({ it: '王秀英', extra: '1' })
  expect(result.error?.issues.map(({ path, message }) => [path, message])).toEqual([[['extra'], '没有这一项']])
})

it('never throws, whatever it is given', () => {
  const form = schemaOf([field('idCard'), { ...field('choices', { options: ['甲', '乙'] }), key: 'other' }])
  fc.assert(fc.property(fc.anything(), (anything) => typeof form.safeParse(anything).success === 'boolean'))
})

it('shows of a number only what tells it apart', () => {
  expect(masked('phone', '13812345678')).toBe('138****5678')
  expect(masked('idCard', sampleIdCard)).toMatch(/^990\*+.{4}$/)
  expect(masked('bankCard', '6222000000001234')).toMatch(/^\*+1234$/)
})
