import { type Cloud, startCloud } from '../support/cloud'
import { deskTrips } from '../support/trips'

jest.setTimeout(120_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

it('asks the database no oftener than a question and an act may', async () => {
  const trips = Object.entries(await deskTrips(cloud))
  expect(trips.length).toBeGreaterThan(40)
  expect(trips.filter(([, { value, limit }]) => value > limit)).toEqual([])
})
