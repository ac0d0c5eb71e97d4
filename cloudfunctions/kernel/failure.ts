/**
 * A declared "no": code and words are in the contract. Everything else that is thrown is a bug. It carries no stack: it is
 * an answer, and where two thousand ask for fifty seats it is the usual one.
 */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly fields?: Record<string, string>,
  ) {
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(code)
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** The cloud did not answer: the write may or may not have happened. */
export class NoAnswer extends Error {}
