import { attachToActivity } from '../../types/activity-files'
import { attach } from '../../types/applying'
import { actions } from '../support/actions'
import { type Cloud, startCloud } from '../support/cloud'
import { duplicates, scenes } from '../support/delivery'

jest.setTimeout(120_000)
let cloud: Cloud
beforeEach(async () => {
  cloud = await startCloud()
})
afterEach(() => cloud.stop())

it('knows for every act how to make it ready and how to count what it did', () => {
  const acts = actions.filter(({ changes, allow }) => changes && allow.reach !== 'cloud').map(({ name }) => name)
  // Looking into a file writes nothing: asked again it says the same again.
  expect(acts.filter((name) => name !== attach.name && name !== attachToActivity.name).sort()).toEqual(
    Object.keys(scenes).sort(),
  )
})

it.each(Object.keys(scenes))('does %s once, however often it is sent and whichever reply is lost', async (name) => {
  const { wrong } = await duplicates(cloud, [name])
  expect(wrong).toEqual([])
})
