import { digest } from '../../cloudfunctions/kernel/context'
import { sniff } from '../../cloudfunctions/kernel/files'
import { above, below, oneOf, sound, soundData } from '../../cloudfunctions/kernel/filter'
import { seal, unseal, vouch } from '../../cloudfunctions/kernel/seal'
import { personOf, sessionFor } from '../../cloudfunctions/kernel/session'
import { pdf, png } from '../support/papers'

beforeAll(() => {
  process.env.SEAL_KEY = Buffer.alloc(32, 7).toString('base64')
  process.env.SESSION_SECRET = 'a secret of the test, long enough to be one'
})

describe('a filter', () => {
  it('refuses a value that is not there, which the SDK would drop', () => {
    expect(() => sound({ owner: undefined, state: 'open' })).toThrow('no value for owner')
  })
  it('refuses operators that came with the data', () => {
    const fromOutside = JSON.parse('{"$ne": null}')
    expect(() => sound({ owner: fromOutside })).toThrow('not a term of ours')
    expect(() => sound({ $where: 'true' })).toThrow('names an operator')
  })
  it('takes the terms that the kernel makes', () => {
    expect(sound({ a: oneOf(['x']), b: above(1, below(9)), c: null })).toEqual({
      a: { $in: ['x'] },
      b: { $lt: 9, $gt: 1 },
      c: null,
    })
  })
})

describe('data', () => {
  it('carries no operator, path or prototype into the store', () => {
    for (const bad of ['{"$inc":1}', '{"a":{"b.c":1}}', '{"a":[{"__proto__":1}]}'])
      expect(() => soundData(JSON.parse(bad))).toThrow()
    expect(() => soundData({ a: undefined })).toThrow('no value')
    expect(() => soundData({ a: [{ b: '$5' }] })).not.toThrow()
  })
})

describe('a seal', () => {
  it('opens only at the place it was made for', () => {
    const sealed = seal('13800000000', 'a-1:phone')
    expect(sealed).not.toContain('138')
    expect(unseal(sealed, 'a-1:phone')).toBe('13800000000')
    expect(() => unseal(sealed, 'a-2:phone')).toThrow()
    expect(() => unseal(sealed.slice(0, -2), 'a-1:phone')).toThrow()
  })
  it('looks different each time, and a vouch always the same', () => {
    expect(seal('x', 'y')).not.toBe(seal('x', 'y'))
    expect(vouch('file')).toBe(vouch('file'))
  })
})

describe('a session', () => {
  const made = () => `Bearer ${sessionFor({ openid: 'oWang', id: 's-1', until: 2_000 })}`
  it('names its person until it is over', () => {
    expect(personOf(made(), 1_999)).toEqual({ openid: 'oWang', id: 's-1' })
    expect(personOf(made(), 2_000)).toBeUndefined()
  })
  it('is worth nothing once a single character is another', () => {
    const good = made()
    for (let at = 'Bearer '.length; at < good.length; at++) {
      const forged = good.slice(0, at) + (good[at] === 'A' ? 'B' : 'A') + good.slice(at + 1)
      expect([at, personOf(forged, 1_000)]).toEqual([at, undefined])
    }
  })
  it('is not there when the header is missing or odd', () => {
    for (const header of [undefined, '', 'Bearer', 'Basic x', 'Bearer a.b.c', 'Bearer a.b.c.d'])
      expect(personOf(header, 0)).toBeUndefined()
  })
})

it('tells the same call from another whatever the order of its words', () => {
  expect(digest({ a: 1, b: [2, { c: 3, d: undefined }] })).toBe(digest({ b: [2, { c: 3 }], a: 1 }))
  expect(digest({ a: 1 })).not.toBe(digest({ a: '1' }))
})

it('knows a file by its first bytes, not by its name', () => {
  expect([sniff(png), sniff(pdf), sniff(Buffer.from('<html>')), sniff(Buffer.alloc(0))]).toEqual([
    'png',
    'pdf',
    undefined,
    undefined,
  ])
})
