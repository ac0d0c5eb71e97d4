import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Live } from '../../../types/meeting-view'
import { moment } from '../../lib/format'

dayjs.extend(utc)
const local = (at: number) => dayjs(at).utcOffset(8 * 60)
export const dayTime = (at: number): string => local(at).format('HH:mm')

type Told = Pick<Live, 'startsAt' | 'where' | 'officeName' | 'chair' | 'secretary' | 'quorum' | 'rules' | 'stage'>
export const meetingFacts = (it: Told, now: number): [string, string][] => [
  ['时间', moment(it.startsAt, now)],
  ['地点', `${it.officeName} ${it.where}`],
  ['主持', it.chair],
  ['记录', it.secretary],
  ['到会', `${it.quorum.there} 人，${it.quorum.needed} 人才能议事`],
  ['规则', it.rules.join('；')],
]
