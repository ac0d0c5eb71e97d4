import type { Stage } from '../../types/proposal-life'
import type { Phase } from '../../types/raising'

export const stagesOf: Record<Phase, readonly Stage[]> = {
  seconding: ['raised', 'seconding'],
  meeting: ['ready', 'agenda'],
  carrying: ['decided', 'carrying', 'done'],
  over: ['confirmed', 'declined', 'refused', 'lapsed', 'withdrawn'],
}
