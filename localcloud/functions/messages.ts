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
  | { kind: 'done'; requestId: string; text: string }
  | { kind: 'failed'; requestId: string; message: string }
  | { kind: 'log'; requestId: string; level: string; text: string }

export interface WorkerStart {
  file: string
}
