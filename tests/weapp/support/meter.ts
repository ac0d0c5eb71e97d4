/** A page or a CustomWrapper: what `setData` is called on. */
export type Pushing = {
  setData(data: object, done?: () => void): void
  // biome-ignore lint/suspicious/noExplicitAny: exparser carries no types
  [more: string]: any
}
/** One `setData`: on whom, how many keys, and what crosses over to the screen as bytes of JSON. */
type Push = { on: Pushing; keys: number; json: string; bytes: number; at: number }
/** One `callFunction`; the reply is empty while it is on its way. */
export type Asked = { action: string; reply: string; at: number }

const quiet = 80
const patience = 8_000

/** Counts what a phone hands to its screen and what it asks of the cloud. */
export class Meter {
  readonly pushes: Push[] = []
  readonly calls: Asked[] = []
  /** What had happened when the page stood there with its data. */
  first: { pushes: Push[]; calls: Asked[] } = { pushes: [], calls: [] }

  /** The page stands there with its data. */
  stands(): void {
    this.first = { pushes: [...this.pushes], calls: [...this.calls] }
  }

  watch(component: Pushing): void {
    const push = component.setData
    component.setData = (data, done) => {
      const json = JSON.stringify(data)
      this.pushes.push({
        on: component,
        keys: Object.keys(data).length,
        json,
        bytes: Buffer.byteLength(json),
        at: Date.now(),
      })
      push.call(component, data, done)
    }
  }

  /** A call goes off; the answer is told to what comes back. */
  asks(action: string): (reply: string) => string {
    const asked: Asked = { action, reply: '', at: Date.now() }
    this.calls.push(asked)
    return (reply) => {
      asked.reply = reply
      asked.at = Date.now()
      return reply
    }
  }

  forget(): void {
    this.pushes.length = 0
    this.calls.length = 0
  }

  /** Waits until this was asked and answered. */
  async hears(action: string): Promise<void> {
    const start = Date.now()
    while (!this.calls.some((one) => one.action === action && one.reply !== '') && Date.now() - start < patience)
      await new Promise((done) => setTimeout(done, 20))
    await this.rest()
  }

  /** Waits until no answer is on its way and nothing has moved for a while. */
  async rest(): Promise<void> {
    const start = Date.now()
    while (Date.now() - start < patience) {
      await new Promise((done) => setTimeout(done, 20))
      const last = Math.max(start, ...this.pushes.map(({ at }) => at), ...this.calls.map(({ at }) => at))
      if (this.calls.every(({ reply }) => reply !== '') && Date.now() - last > quiet) return
    }
  }
}
