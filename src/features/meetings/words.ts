import type { Live } from '../../../types/meeting-view'
import { worded } from '../../lib/china-time'
import { moment } from '../../lib/format'

export const dayTime = (at: number): string => worded(at, 'HH:mm')

type Told = Pick<Live, 'startsAt' | 'where' | 'officeName' | 'chair' | 'secretary' | 'quorum' | 'rules' | 'stage'>
export const meetingFacts = (it: Told, now: number): [string, string][] => [
  ['时间', moment(it.startsAt, now)],
  ['地点', `${it.officeName} ${it.where}`],
  ['主持', it.chair],
  ['记录', it.secretary],
  ['到会', `${it.quorum.there} 人，${it.quorum.needed} 人才能议事`],
  ['规则', it.rules.join('；')],
]
