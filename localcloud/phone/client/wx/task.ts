import { type Heard, isHeard } from './group'

/** Something under way that a program may watch and stop. */
export interface Task {
  signal: AbortSignal
  progress(done: number, all: number): void
  /** What the program sees. */
  shown: Record<string, Heard>
}

export const taskFor = (): Task => {
  const stop = new AbortController()
  const watching = new Set<Heard>()
  const add = (listener: unknown) => void (isHeard(listener) && watching.add(listener))
  const remove = (listener: unknown) => void (isHeard(listener) ? watching.delete(listener) : watching.clear())
  const nothing = () => undefined
  const progress = (done: number, all: number) => {
    const told = { progress: all > 0 ? Math.round((done / all) * 100) : 100 }
    const counts = {
      totalBytesWritten: done,
      totalBytesExpectedToWrite: all,
      totalBytesSent: done,
      totalBytesExpectedToSend: all,
    }
    for (const listener of watching) listener({ ...told, ...counts })
  }
  const shown = {
    abort: () => stop.abort(),
    onProgressUpdate: add,
    offProgressUpdate: remove,
    onHeadersReceived: nothing,
    offHeadersReceived: nothing,
  }
  return { signal: stop.signal, progress, shown }
}
