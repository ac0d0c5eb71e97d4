import { actions } from '../support/actions'
import { runMatrix, startPeopled } from '../support/authz'
import type { Cloud } from '../support/cloud'

jest.setTimeout(900_000)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startPeopled()
})
afterAll(() => cloud.stop())

it('lets every role do what the contract allows within its scope, and nothing else', async () => {
  const { leaks, locked, cases } = await runMatrix(cloud)
  expect(leaks).toEqual([])
  expect(locked).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(actions.length * 45)
})

it('runs a timer action for nobody who calls', async () => {
  const chen = await cloud.as('陈静')
  const answer = await cloud.post(
    '/call/applications',
    { Type: 'Timer', TriggerName: 'handOn', action: 'applications.handOn', input: {} },
    { authorization: `Bearer ${chen.session}` },
  )
  expect(await answer.json()).toMatchObject({ ok: false })
})
