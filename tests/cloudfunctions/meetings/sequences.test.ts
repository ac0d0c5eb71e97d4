import type { Doer, MeetingAct } from '../../../types/meeting-act'
import { apply } from '../../../types/meeting-apply'
import type { MeetingState } from '../../../types/meeting-state'
import { runSequences } from '../../support/meetings/sequences'

jest.setTimeout(120_000)
const seed = 7_000_000

it('accepts nothing that the rules forbid and refuses nothing that they allow, whatever people try', () => {
  const all = runSequences(1500, seed)
  console.info(`seed ${seed}: ${JSON.stringify({ ...all, seeds: all.seeds.slice(0, 5) })}`)
  expect(all.seeds).toEqual([])
  expect(all).toMatchObject({ illegalAccepted: 0, refusedWrongly: 0, replayDiffers: 0 })
  // The meetings get somewhere, or nothing was tested.
  expect(all.decided).toBeGreaterThan(1500)
  expect(all.published).toBeGreaterThan(20)
})

/** Rules with a hole: the watcher has to see it. */
const forgetting = (code: string) => (s: MeetingState, act: MeetingAct, by: Doer) => {
  const made = apply(s, act, by)
  return made === code ? { ...s } : made
}
it.each([
  ...[
    'NO_QUORUM',
    'OWN_MOTION',
    'RANK',
    'TWO_DEGREES',
    'TURNS_UP',
    'FLOOR_TAKEN',
    'STILL_ASKING',
    'VOTED',
    'OWN_PHONE',
  ],
  ...['SAME_TELLER', 'HANDS_DIFFER', 'NOT_SECONDED', 'DEBATE_CLOSED', 'TIME_LEFT', 'NO_OWNER', 'NOT_SIGNER', 'EARLY'],
  ...['NOT_YOURS', 'NOT_CHAIR', 'GUEST', 'NOT_PRESENT', 'ITEM_DONE', 'PROXIES', 'NOT_BY_HANDS', 'SECRET', 'NO_VOTE'],
])('is caught when it lets %s pass', (code) => {
  expect(runSequences(900, seed, forgetting(code)).illegalAccepted).toBeGreaterThan(0)
})

it('is caught when it calls whoever asked first instead of whoever has not spoken yet', () => {
  const impolite = (s: MeetingState, act: MeetingAct, by: Doer) => {
    const made = apply(s, act, by)
    const [first] = Object.entries(s.asks).sort(([, a], [, b]) => a.at - b.at)
    const floor = typeof made !== 'string' && made.floor
    return floor && act.kind === 'give' && first ? { ...made, floor: { ...floor, who: first[0] } } : made
  }
  expect(runSequences(300, seed, impolite).illegalAccepted).toBeGreaterThan(0)
})
