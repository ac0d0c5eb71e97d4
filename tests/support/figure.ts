type Figure = {
  figure: string
  value: number
  limit: number
  unit: string
  floor?: number
  atLeast?: boolean
  /** What else belongs to the measurement: counts, rates, rounds. */
  [more: string]: unknown
}

let passed = true
/** Prints one figure as a JSON line and remembers whether its limit holds. `atLeast`: the limit is a floor to reach. */
export const figure = ({ atLeast = false, ...line }: Figure): void => {
  console.log(JSON.stringify(line))
  const holds = Number.isFinite(line.value) && (atLeast ? line.value >= line.limit : line.value <= line.limit)
  if (holds) return
  passed = false
  console.error(`✗ ${line.figure} is ${line.value}, the limit is ${line.limit}`)
}

export const progress = (words: string): void => console.error(`· ${words}`)
export const close = (): never => process.exit(passed ? 0 : 1)
