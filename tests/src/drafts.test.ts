import { storable } from '../../src/features/applications/draft'
import { resumedWords } from '../../src/features/applications/opened'
import { fateOf } from '../../src/features/applications/papers'
import { faultOfName } from '../../src/features/members/real-name'
import { failed } from '../../src/lib/failure'
import { intentOf, type Memory } from '../../src/lib/intent'
import type { FormField } from '../../types/forms'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

const fields: FormField[] = [
  { key: 'name', label: '老人姓名', kind: 'name', required: true },
  { key: 'card', label: '身份证号', kind: 'idCard', required: true },
  { key: 'phone', label: '联系电话', kind: 'phone', required: true },
]

describe('what lies on the phone of 王秀英', () => {
  const draft = storable({ form: { name: '王秀英', phone: '13800000000' }, files: [] }, fields, 7)

  it('is what she typed, but never a number that the cloud would seal', () => {
    expect(draft).toEqual({ form: { name: '王秀英' }, files: [], dropped: ['phone'], at: 7 })
  })

  it('tells her which numbers to type again, and only those', () => {
    expect(resumedWords(draft, fields)).toMatch('上次填到一半的内容还在')
    expect(resumedWords(draft, fields)).toMatch('“联系电话”没有存在手机里')
    expect(resumedWords(draft, fields)).not.toMatch('身份证号')
    expect(resumedWords(undefined, fields)).toBe('')
  })

  it('is a sum of what she meant to hand in, and not a word of it', () => {
    const written: unknown[] = []
    const memory: Memory = { read: () => undefined, write: (kept) => written.push(kept) }
    intentOf(memory).keyFor({ form: { phone: '13800000000' } })
    expect(written).toHaveLength(1)
    expect(JSON.stringify(written)).not.toMatch('13800000000')
  })
})

it('sends a file again after a fault of the way, and asks for another one after a fault of its own', () => {
  const fate = (code: string) => fateOf(failed(code, '……')).state
  expect(['OFFLINE', 'TIMEOUT', 'BUSY', 'NO_FILE'].map(fate)).toEqual(['failed', 'failed', 'failed', 'failed'])
  expect(['WRONG_TYPE', 'TOO_LARGE', 'EMPTY'].map(fate)).toEqual(['refused', 'refused', 'refused'])
  expect(fateOf(failed('WRONG_TYPE', '……')).picture).toBe('')
})

it('says what is wrong with a name in words of its own', () => {
  expect(faultOfName(' 李新 ')).toBeUndefined()
  expect(faultOfName('李')).toBe('请填真实姓名，两个字以上')
  expect(faultOfName('..')).toBe('请填真实姓名，两个字以上')
  expect(faultOfName('李'.repeat(21))).toBe('姓名最多 20 个字')
  expect(faultOfName(' ')).toBe('请填您的姓名')
})
