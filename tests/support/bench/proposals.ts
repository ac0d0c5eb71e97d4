import { startCloud } from '../cloud'
import { figure, progress } from '../figure'
import { runSequences } from '../meetings/sequences'
import { climbs } from '../proposals/climbs'
import { deskTrips } from '../trips'

const SEED = 20_261_126
const SEQUENCES = 5000
/** Meetings in which everybody tries everything, watched by an account of its own. */
export const meetingFigures = (): void => {
  progress(`${SEQUENCES} meetings of people who try everything`)
  const all = runSequences(SEQUENCES, SEED)
  const { sequences, acts, illegalAccepted, refusedWrongly, replayDiffers, seeds, decided, published } = all
  const more = { acts, decided, published, seed: SEED }
  figure({ figure: 'meeting.sequences', value: sequences, limit: SEQUENCES, unit: 'meetings', atLeast: true, ...more })
  figure({ figure: 'meeting.illegal-accepted', value: illegalAccepted, limit: 0, unit: 'acts', failing: seeds })
  figure({ figure: 'meeting.refused-wrongly', value: refusedWrongly, limit: 0, unit: 'acts', failing: seeds })
  figure({ figure: 'meeting.replay-differs', value: replayDiffers, limit: 0, unit: 'meetings', failing: seeds })
}

const CLOCKS = 2000
/** Clocks of proposals, struck by a timer that sometimes fails. */
export const climbFigures = (): void => {
  progress(`${CLOCKS} clocks of proposals over a year`)
  const { missed, climbs: told } = climbs(CLOCKS, SEED)
  for (const one of missed.slice(0, 20)) progress(one)
  figure({
    figure: 'clock.missed-climbs',
    value: missed.length,
    limit: 0,
    unit: 'climbs',
    clocks: CLOCKS,
    climbs: told,
  })
}

/** What each act about proposals and in meetings costs the database, the worst time that it was asked. */
export const voiceTrips = async (): Promise<void> => {
  const cloud = await startCloud()
  const trips = Object.entries(await deskTrips(cloud)).filter(([name]) => /^(proposals|meetings)\./.test(name))
  await cloud.stop()
  for (const [name, { value, limit }] of trips)
    figure({ figure: `roundtrips.${name}`, value, limit, unit: 'database round trips' })
}
