import { format } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import type { CallMessage, WorkerMessage, WorkerStart } from './messages'
import { suffer } from './suffer'

type Handler = (event: unknown, context: unknown) => unknown

const port = parentPort
const start: WorkerStart = workerData
let current = ''

const utf8 = new TextEncoder()
const send = (message: WorkerMessage) => port?.postMessage(message)

const sendResult = (requestId: string, result: unknown): void => {
  const bytes = utf8.encode(JSON.stringify(result ?? null))
  const done: WorkerMessage = { kind: 'done', requestId, bytes }
  port?.postMessage(done, [bytes.buffer])
}

const textOf = (thrown: unknown) => (thrown instanceof Error ? (thrown.stack ?? thrown.message) : format(thrown))

for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const) {
  console[level] = (...parts: unknown[]) => send({ kind: 'log', requestId: current, level, text: format(...parts) })
}

const load = (): Handler => {
  const loaded: unknown = require(start.file)
  const main = typeof loaded === 'object' && loaded !== null && 'main' in loaded ? loaded.main : undefined
  if (typeof main !== 'function') throw new Error(`${start.file} exports no main function`)
  return (event, context) => main(event, context)
}

const prepare = (env: CallMessage['env']) => {
  for (const [name, value] of Object.entries(env)) {
    if (value === null) delete process.env[name]
    else process.env[name] = value
  }
}

const serve = (main: Handler) => {
  port?.on('message', async ({ requestId, event, context, env, suffering }: CallMessage) => {
    current = requestId
    prepare(env)
    try {
      if (suffering && !suffering.after) await suffer(suffering)
      const result = await main(event, context)
      if (suffering?.after) await suffer(suffering)
      sendResult(requestId, result)
    } catch (thrown) {
      send({ kind: 'failed', requestId, message: textOf(thrown) })
    }
  })
}

// a stray rejection ends a function instance in the cloud, too
process.on('unhandledRejection', (thrown) => {
  send({ kind: 'log', requestId: current, level: 'error', text: `unhandled rejection: ${textOf(thrown)}` })
  process.exit(1)
})

try {
  serve(load())
  send({ kind: 'ready' })
} catch (thrown) {
  send({ kind: 'broken', message: textOf(thrown) })
}
