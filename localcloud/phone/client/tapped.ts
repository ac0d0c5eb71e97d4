/** How long a tap counts, in ms: a program may ask for something after waiting for an answer. */
const LASTS = 5000
const KEYS = new Set(['Enter', ' '])

let last = Number.NEGATIVE_INFINITY
const heard = (event: Event): void => {
  if (event.isTrusted) last = performance.now()
}
addEventListener('click', heard, true)
addEventListener('keydown', (event) => KEYS.has(event.key) && heard(event), true)

/** Whether a person tapped a moment ago. The browser's own `userActivation` also counts what a test evaluates. */
export const tapped = (): boolean => performance.now() - last < LASTS
