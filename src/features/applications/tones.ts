import type { State } from '../../../types/applications'
import type { Tone } from '../../ui/tag'

const tones: Record<State, Tone> = {
  submitted: 'wait',
  reviewing: 'wait',
  returned: 'bad',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'quiet',
}
const isState = (word: string): word is State => word in tones
export const toneOf = (state: string, late = false): Tone => (late ? 'bad' : isState(state) ? tones[state] : 'plain')
