/** What a cheap phone of some years ago needs for what this machine does in one. */
const SLOW = 6

/** Between the program and the page WeChat copies the data; a slow phone takes long over it. */
const COPY_MS = 6
const BYTES_A_MS = 20_000

const now = (): number => performance.now()

const burn = (until: number): void => {
  while (now() < until);
}

/** How fast the phone is: on a slow one everything that the program does holds it up for as long as it would there. */
class Pace {
  slow = false
  private running = false

  /** Runs some work of the program's, and holds the thread for the time that a slow phone would still need. */
  run<T>(work: () => T): T {
    if (!this.slow || this.running) return work()
    this.running = true
    const started = now()
    try {
      return work()
    } finally {
      burn(started + (now() - started) * SLOW)
      this.running = false
    }
  }

  /** What a setData of so many bytes costs before anything is drawn. */
  copy(bytes: number): void {
    if (this.slow) burn(now() + COPY_MS + bytes / BYTES_A_MS)
  }
}

export const pace = new Pace()
