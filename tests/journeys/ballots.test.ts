import { isCaught, runVotes } from '../support/votes/ballots'

jest.setTimeout(240_000)

it('counts one ballot a unit whatever is sent how often, and nothing at the end or later', async () => {
  const { submits, ballots, wrong, afterClosing, atTheEnd, trips } = await runVotes(1_000, 7)
  expect(wrong).toEqual([])
  expect(afterClosing).toBe(0)
  expect(submits).toBeGreaterThanOrEqual(1_000)
  expect(ballots).toBeGreaterThan(200)
  expect(atTheEnd.taken).toBeGreaterThan(0)
  expect(atTheEnd.closed).toBeGreaterThan(0)
  expect(trips).toBeLessThan(2.6)
})

it('is caught when the condition is taken out of the very same function', async () => {
  expect(await isCaught(300, 7)).toBe(true)
})
