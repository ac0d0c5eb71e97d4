import { startCloud } from '../cloud'
import { figure, progress } from '../figure'
import { cutOnce, cutScenes, cutSteps, startCutting } from '../seat-cuts'
import { deskTrips } from '../trips'

/** Every act about seats is cut at every call of the database, refused there or ended with the work done. */
export const cutFigures = async (): Promise<void> => {
  const cutting = await startCutting()
  const failing: string[] = []
  let cuts = 0
  for (const name of cutScenes)
    for (const step of cutSteps)
      for (const done of [false, true]) {
        cuts += 1
        const wrong = await cutOnce(cutting, name, { step, done })
        if (wrong.length === 0) continue
        failing.push(`${name} ${step.join(' ')} ${done ? 'done' : 'refused'}`)
        progress(`${failing.at(-1)}: ${wrong.join('; ')}`)
      }
  await cutting.stop()
  figure({ figure: 'crash.cuts-unrepaired', value: failing.length, limit: 0, unit: 'cuts', cuts, failing })
}

/** What each act about activities and in centres costs the database, the worst time that it was asked. */
export const tripFigures = async (): Promise<void> => {
  const cloud = await startCloud()
  const trips = Object.entries(await deskTrips(cloud)).filter(([name]) => /^(activities|centres)\./.test(name))
  await cloud.stop()
  for (const [name, { value, limit }] of trips)
    figure({ figure: `roundtrips.${name}`, value, limit, unit: 'database round trips' })
}
