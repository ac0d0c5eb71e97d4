import { type Cutting, cutOnce, cutScenes, cutSteps, startCutting } from '../support/seat-cuts'

jest.setTimeout(240_000)
let cutting: Cutting
beforeAll(async () => {
  cutting = await startCutting()
})
afterAll(() => cutting?.stop())

describe.each(cutScenes)('a %s that was cut', (name) => {
  it.each(cutSteps)('at %s no. %i is mended by the timer, and done once when it is sent again', async (call, nth) => {
    const step = [call, nth] as (typeof cutSteps)[number]
    for (const done of [false, true]) expect(await cutOnce(cutting, name, { step, done })).toEqual([])
  })
})
