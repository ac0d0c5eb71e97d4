import { uuid } from '../../src/lib/chance'
import { intentOf, type Memory } from '../../src/lib/intent'

const shelf = (): Memory => {
  let kept: ReturnType<Memory['read']>
  return {
    read: () => kept,
    write: (next) => {
      kept = next
    },
  }
}

describe('the key of an intent', () => {
  it('stays the same while the same thing is tried again', () => {
    const intent = intentOf()
    expect(intent.keyFor({ code: 'MZ-001' })).toBe(intent.keyFor({ code: 'MZ-001' }))
  })

  it('is another for another thing', () => {
    const intent = intentOf()
    expect(intent.keyFor({ code: 'MZ-001' })).not.toBe(intent.keyFor({ code: 'MZ-002' }))
  })

  it('is another once the thing was done', () => {
    const intent = intentOf()
    const first = intent.keyFor({ code: 'MZ-001' })
    intent.done()
    expect(intent.keyFor({ code: 'MZ-001' })).not.toBe(first)
  })

  it('outlives the page when the reply was lost and 王秀英 opens the form again', () => {
    const memory = shelf()
    const before = intentOf(memory).keyFor({ code: 'MZ-001' })
    expect(intentOf(memory).keyFor({ code: 'MZ-001' })).toBe(before)
  })
})

it('draws ids in UUID form, each another', () => {
  const ids = Array.from({ length: 500 }, uuid)
  expect(new Set(ids).size).toBe(500)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
