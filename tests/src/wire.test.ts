import { asFailure, type CallFailure, passing } from '../../src/lib/failure'
import { checked, opened } from '../../src/lib/wire'
import { command, member, query } from '../../types/action'
import { z } from '../../types/z'

const invite = command({
  name: 'suppers.invite',
  allow: member,
  input: z.object({ guest: z.string().check(z.minLength(2)), seats: z.int() }),
  output: z.object({ table: z.string() }),
  failures: { FULL: '坐满了' },
})
const menu = query({ name: 'suppers.menu', allow: member, input: z.object({}), output: z.object({}), failures: {} })

const failureOf = (work: () => unknown): CallFailure => {
  try {
    work()
  } catch (error) {
    return asFailure(error)
  }
  throw new Error('nothing was thrown')
}

describe('what a page asks', () => {
  it('goes out as the contract reads it', () => {
    expect(checked(invite, { guest: '王秀英', seats: 2 })).toEqual({ guest: '王秀英', seats: 2 })
  })

  it('never leaves the phone when it is wrong, and says where and in Chinese', () => {
    const failure = failureOf(() => checked(invite, { guest: '王', seats: 1.5 }))
    expect(failure.code).toBe('BAD_INPUT')
    expect(Object.keys(failure.fields)).toEqual(['guest', 'seats'])
    expect(failure.fields.guest).toMatch(/[\u4e00-\u9fff]/)
  })
})

describe('what the cloud answers', () => {
  it('is taken out of its envelope', () => {
    expect(opened(invite, { ok: true, output: { table: '靠窗' } })).toEqual({ table: '靠窗' })
  })

  it('is thrown in the page as it was thrown in the function', () => {
    const reply = {
      ok: false,
      failure: { code: 'FULL', message: '坐满了', fields: { seats: '只剩 1 个' } },
      requestId: 'r-1',
    }
    const failure = failureOf(() => opened(invite, reply))
    expect(failure).toMatchObject({ code: 'FULL', message: '坐满了', fields: { seats: '只剩 1 个' }, requestId: 'r-1' })
  })

  it.each([[undefined], ['<html>'], [{ ok: true }], [{ errMsg: 'ok' }]])(
    'is a plain failure when it is no envelope: %p',
    (reply) => {
      const wrong = failureOf(() => opened(menu, reply))
      expect(wrong.code).toBe('INTERNAL')
    },
  )

  it('is read while developing, so that a function that drifts from the contract is found', () => {
    expect(() => opened(invite, { ok: true, output: { table: 7 } })).toThrow()
  })
})

it('knows which failures pass by themselves', () => {
  const of = (code: string) => asFailure(Object.assign(new Error(code), { code, fields: {}, requestId: '' }))
  expect(['OFFLINE', 'TIMEOUT', 'BUSY', 'FULL', 'NOT_FOUND'].map((code) => passing(of(code)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})

it('shows nothing of a bug to the resident', () => {
  const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(asFailure(new TypeError('x is not a function')).message).toBe('我们这边出了差错，已经记下，请稍后再试')
  quiet.mockRestore()
})
