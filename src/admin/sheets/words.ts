import { type ImportState, importStates, type ShownImport } from '../../../types/importing'
import type { Tone } from '../../ui/tag'

const tones: Partial<Record<ImportState, Tone>> = {
  applied: 'good',
  stopped: 'bad',
  previewed: 'plain',
  undone: 'quiet',
}
export const toneOf = (state: ImportState): Tone => tones[state] ?? 'wait'
export const isOnItsWay = (state: ImportState): boolean => toneOf(state) === 'wait'
export const stateWords = ({ state, percent }: ShownImport): string =>
  isOnItsWay(state) ? `${importStates[state]} ${percent}%` : importStates[state]
export const countWords = ({ counts }: ShownImport): string =>
  [
    counts.new > 0 ? `新增 ${counts.new}` : '',
    counts.changed > 0 ? `改动 ${counts.changed}` : '',
    counts.wrong > 0 ? `有错 ${counts.wrong}` : '',
    counts.same > 0 ? `不变 ${counts.same}` : '',
  ]
    .filter(Boolean)
    .join(' · ')
