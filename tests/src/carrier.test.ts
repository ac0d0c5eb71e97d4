import { carrierOf } from '../../src/features/applications/carrier'
import { broughtWords, type Kept, meet } from '../../src/features/applications/opened'
import { failed } from '../../src/lib/failure'
import type { FormField } from '../../types/forms'

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }))

/** A cloud that answers when it is told to, and timers that run when they are told to. */
const stage = () => {
  const sent: [string, number][] = []
  const answers: { good: (edition: number) => void; bad: (code: string) => void }[] = []
  const timers: { work: () => void; ms: number }[] = []
  const marks: [number, boolean][] = []
  let conflicts = 0
  const carrier = carrierOf<string>(
    {
      send: (paper, over) => {
        sent.push([paper, over])
        return new Promise((good, bad) => answers.push({ good, bad: (code) => bad(failed(code, '……')) }))
      },
      kept: (edition, whole) => marks.push([edition, whole]),
      conflict: () => {
        conflicts += 1
      },
      later: (work, ms) => {
        const timer = { work, ms }
        timers.push(timer)
        return () => void timers.splice(timers.indexOf(timer), 1)
      },
    },
    0,
  )
  const settle = () => new Promise((done) => setImmediate(done))
  const fire = async () => {
    for (const { work } of timers.splice(0)) work()
    await settle()
  }
  return { sent, answers, timers, marks, carrier, settle, fire, conflicts: () => conflicts }
}

describe('what is carried to the cloud while one types', () => {
  it('is one writing for many strokes, and the newest words', async () => {
    const { carrier, sent, timers, answers, marks, fire, settle } = stage()
    for (const word of ['王', '王秀', '王秀英']) carrier.put(word)
    expect([sent.length, timers.map(({ ms }) => ms)]).toEqual([0, [5000]])
    await fire()
    expect(sent).toEqual([['王秀英', 0]])
    carrier.put('王秀英 1')
    answers[0]?.good(7)
    await settle()
    expect(marks).toEqual([[7, false]])
    await fire()
    expect(sent[1]).toEqual(['王秀英 1', 7])
  })

  it('goes at once when the page is put away, after what is on its way', async () => {
    const { carrier, sent, answers, fire, settle } = stage()
    carrier.put('王')
    await fire()
    carrier.put('王秀英')
    void carrier.now()
    await settle()
    expect(sent).toHaveLength(1)
    answers[0]?.good(3)
    await settle()
    expect(sent[1]).toEqual(['王秀英', 3])
  })

  it('is sent again after a fault of the way, and the newest words only', async () => {
    const { carrier, sent, answers, timers, fire, settle } = stage()
    carrier.put('王')
    await fire()
    answers[0]?.bad('OFFLINE')
    await settle()
    expect(timers.map(({ ms }) => ms)).toEqual([10_000])
    carrier.put('王秀英')
    await fire()
    expect(sent[1]).toEqual(['王秀英', 0])
  })

  it('waits for the person when another phone wrote, and is asked once', async () => {
    const it = stage()
    it.carrier.put('王')
    await it.fire()
    it.answers[0]?.bad('OTHER_DEVICE')
    await it.settle()
    it.carrier.put('王秀英')
    await it.fire()
    expect([it.sent.length, it.conflicts()]).toEqual([1, 1])
  })

  it('is over once the form was handed in, and tells which edition the cloud has', async () => {
    const { carrier, sent, answers, fire } = stage()
    carrier.put('王')
    await fire()
    carrier.put('王秀英')
    const over = carrier.over()
    answers[0]?.good(9)
    expect(await over).toBe(9)
    await fire()
    expect(sent).toHaveLength(1)
  })
})

describe('what 王秀英 finds when she opens the form again', () => {
  const fields: FormField[] = [
    { key: 'name', label: '老人姓名', kind: 'name', required: true },
    { key: 'phone', label: '联系电话', kind: 'phone', required: true },
  ]
  const own = (more: object = {}) => ({ form: { name: '王' }, files: [], dropped: ['phone'], at: 7, ...more })
  const kept: Kept = {
    ...{ form: { name: '王秀英' }, files: [], edition: 9, at: 9, device: 'd-other' },
    ...{ hints: [{ key: 'phone', shown: '138****0000' }], lost: [] },
  }
  const found = (mine: ReturnType<typeof own> | undefined, there: Kept | null) =>
    meet({ own: mine, kept: there, fields, phone: 'd-this' })

  it('is what the cloud has, on a phone that has nothing or whose words all arrived', () => {
    expect(found(undefined, kept).start.form).toEqual({ name: '王秀英' })
    expect(found(own({ edition: 3, sent: true }), kept).start).toMatchObject({ form: { name: '王秀英' }, edition: 9 })
  })
  it('is what this phone has, when the cloud has nothing, or its own older words', () => {
    expect(found(own(), null).start.form).toEqual({ name: '王' })
    expect(found(own({ edition: 3 }), { ...kept, device: 'd-this' })).toEqual({
      start: expect.objectContaining({ form: { name: '王' }, edition: 9, unsent: true }),
    })
  })
  it('is nothing, when all of it was handed in on another phone', () => {
    expect(found(own({ edition: 3, sent: true }), null)).toMatchObject({ gone: true, start: { form: {} } })
  })
  it('is a choice between two, when both have words that the other has not', () => {
    expect(found(own({ edition: 3, sent: false }), kept)).toMatchObject({
      other: kept,
      start: { form: { name: '王' } },
    })
  })
  it('comes with a word about numbers that were not kept and files that are gone', () => {
    const words = broughtWords({ ...kept, lost: [{ no: 2, name: '户口簿.png', fileID: 'cloud://x' }] }, fields)
    expect(words).toContain('“联系电话”（138****0000）没有存全，请再填一次')
    expect(words).toContain('第 2 项的“户口簿.png”已经删掉')
  })
})
