/** A declared "no": code and words are in the contract. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly fields?: Record<string, string>,
  ) {
    super(code)
  }
}

/** The cloud did not answer: the write may or may not have happened. */
export class NoAnswer extends Error {}
