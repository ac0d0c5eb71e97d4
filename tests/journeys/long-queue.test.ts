import { queueCosts } from '../support/bench/queue-size'

jest.setTimeout(120_000)

it('costs the same at a desk with two thousand open cases as at one with two hundred', async () => {
  const costs = await queueCosts([200, 2000])
  expect(costs).toHaveLength(11)
  for (const { name, few, many } of costs) expect([name, many]).toEqual([name, few])
})
