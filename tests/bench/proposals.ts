import { climbFigures, meetingFigures, voiceTrips } from '../support/bench/proposals'
import { close } from '../support/figure'
import { voteFigures } from '../support/votes/figures'

meetingFigures()
climbFigures()
await voiceTrips()
await voteFigures(10_000)
close()
