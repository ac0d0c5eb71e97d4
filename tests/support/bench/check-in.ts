import { seeded } from '../clock-oracle'
import { figure, progress } from '../figure'
import { forge } from '../forgeries'

const SEED = 20_261_127
const MUTANTS = 100_000

/** Codes that were tampered with, at the door and at the wall. */
export const codeFigures = (): void => {
  progress(`${MUTANTS} tampered codes at the door`)
  const { tried, accepted } = forge(MUTANTS, seeded(SEED))
  for (const text of accepted.slice(0, 20)) progress(text)
  figure({ figure: 'checkin.mutants', value: tried, limit: MUTANTS, unit: 'codes', atLeast: true, seed: SEED })
  figure({ figure: 'checkin.forged-accepted', value: accepted.length, limit: 0, unit: 'codes' })
}
