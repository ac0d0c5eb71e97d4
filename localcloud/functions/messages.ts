import type { Suffering } from '../faults'

/** What passes between the pool and a worker. */
export interface CallMessage {
  requestId: string
  event: unknown
  context: Record<string, unknown>
  /** Set before the call; null removes the variable. */
  env: Record<string, string | null>
  suffering?: Suffering
}
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'broken'; message: string }
  /** The result as JSON in UTF-8: handed over, never copied, and sent on as it is. */
  | { kind: 'done'; requestId: string; bytes: Uint8Array }
  | { kind: 'failed'; requestId: string; message: string }
  | { kind: 'log'; requestId: string; level: string; text: string }

export interface WorkerStart {
  file: string
}
