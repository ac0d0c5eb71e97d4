import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { actions } from '../support/actions'
import { type Cloud, type Neighbour, startCloud } from '../support/cloud'

jest.setTimeout(120_000)
let cloud: Cloud
let chen: Neighbour
beforeAll(async () => {
  cloud = await startCloud()
  chen = await cloud.as('陈静')
})
afterAll(() => cloud.stop())

const odd = fc.oneof(
  fc.constantFrom('\u0000', '\ud800', '__proto__', '$ne', '1e999', 'a'.repeat(3000), '<script>'),
  fc.constantFrom<unknown>(null, -1, 1e308, Number.MAX_SAFE_INTEGER + 2, [], {}, true),
  fc.record({ $ne: fc.constant(null) }),
  fc.record({ $where: fc.constant('true') }),
  fc.anything({ maxDepth: 4 }),
)
const names = [
  'id',
  'code',
  'rev',
  'office',
  'filter',
  'after',
  'form',
  'files',
  'marks',
  'kind',
  'why',
  'note',
  'field',
  'name',
  'community',
  'until',
  'version',
  'fileID',
  'verified',
]
const inputs = fc.oneof(odd, fc.dictionary(fc.constantFrom(...names), odd))

/** JSON as it can come over a wire; what it cannot carry is left out. */
const wire = (input: unknown): string | undefined => {
  try {
    return JSON.stringify({ input })
  } catch {
    return undefined
  }
}

it.each(actions.map(({ name }) => [name]))(
  'answers any input to %s with a declared failure or an output, never an accident',
  async (name) => {
    const headers = { authorization: `Bearer ${chen.session}`, 'content-type': 'application/json' }
    const samples = fc.sample(inputs, { numRuns: 60, seed: 20_261_123 })
    for (const sample of samples) {
      const body = wire(sample)
      if (body === undefined) continue
      const whole = `{"action":${JSON.stringify(name)},"key":"${randomUUID()}",${body.slice(1)}`
      const answer = await fetch(`${cloud.url}/call/${name.split('.')[0]}`, { method: 'POST', headers, body: whole })
      const envelope = await answer.json()
      if (!envelope.ok)
        expect([body.slice(0, 300), envelope.failure.code]).not.toEqual([body.slice(0, 300), 'INTERNAL'])
    }
  },
)
