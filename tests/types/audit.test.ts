import { acts } from '../../types/audit'
import { actions } from '../support/actions'

it('has a word for every act that somebody can do, and none for what nobody can', () => {
  const doable = actions.filter(({ changes, allow }) => changes && allow.reach !== 'cloud').map(({ name }) => name)
  const clock = ['warn', 'climb', 'putBack', 'recount', 'off', 'remind'].map((act) => `applications.${act}`)
  const proposals = ['warn', 'climb', 'lapse', 'followMeetings', 'checkHeld'].map((act) => `proposals.${act}`)
  const inMeetings = [
    ...['call', 'roll', 'takeUp', 'motion', 'second', 'dropMotion', 'ask', 'unask', 'give', 'yield', 'order', 'rule'],
    ...['openVote', 'hands', 'confirmHands', 'closeVote', 'adjourn', 'decide', 'sign', 'publish'],
  ].map((act) => `meetings.${act}`)
  const freed = ['activities.promote', 'activities.lapse']
  expect(Object.keys(acts).sort()).toEqual([...doable, ...clock, ...proposals, ...inMeetings, ...freed].sort())
  for (const word of Object.values(acts)) expect(word).toMatch(/^\p{Script=Han}{2,8}$/u)
})
