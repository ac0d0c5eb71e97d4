import { seeded } from '../clock-oracle'
import { afternoon, type Schedule } from '../doors'
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

const SCHEDULES = 1000
/** Three doors without network, in every kind of trouble. */
export const doorFigures = (): void => {
  progress(`${SCHEDULES} afternoons at three doors without network`)
  const chance = seeded(SEED)
  const all = Array.from({ length: SCHEDULES }, () => afternoon(chance))
  const sum = (of: keyof Schedule) => all.reduce((total, one) => total + one[of], 0)
  const more = { scans: sum('scans'), refused: sum('refused'), seed: SEED }
  figure({
    figure: 'checkin.schedules',
    value: all.length,
    limit: SCHEDULES,
    unit: 'afternoons',
    atLeast: true,
    ...more,
  })
  figure({ figure: 'checkin.offline-lost', value: sum('lost'), limit: 0, unit: 'scans' })
  figure({ figure: 'checkin.offline-twice', value: sum('twice'), limit: 0, unit: 'people let in twice by one phone' })
  figure({ figure: 'checkin.offline-over', value: sum('over'), limit: 0, unit: 'walk-ins beyond their seats' })
  figure({ figure: 'checkin.offline-diverged', value: sum('diverged'), limit: 0, unit: 'afternoons' })
}
