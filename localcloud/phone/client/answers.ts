const answers = new WeakMap<object, unknown>()

/** Keeps what a handler of the program's returned for the event with this detail. */
export const keepAnswer = (detail: unknown, answer: unknown): void => {
  if (typeof detail === 'object' && detail !== null && answer !== undefined) answers.set(detail, answer)
}

/** What the handler of an event returned: an input takes it for its new value. */
export const answerTo = (detail: object): unknown => answers.get(detail)
