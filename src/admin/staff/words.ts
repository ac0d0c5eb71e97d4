import type { Given } from '../../../types/action'
import { type Role, roles } from '../../../types/action'
import type { grant, PersonRow } from '../../../types/people'
import { now } from '../../lib/chance'
import { day, lately } from '../../lib/format'
import type { Tone } from '../../ui/tag'

export type Held = PersonRow['grants'][number]
export type Waits = PersonRow['pending'][number]
export type GrantGiven = Pick<Given<typeof grant>, 'role' | 'scope' | 'title' | 'until' | 'why'>

export const roleNames = (Object.keys(roles) as Role[]).map((key) => ({ key, word: roles[key] }))

/** What each role may do, for one who is about to give it. */
export const meaning: Record<Role, string> = {
  reviewer: '受理、退回、通过这个单位的申请',
  supervisor: '看督办，转交、放回、再次退回，超期的报给他',
  catalogEditor: '确认服务目录里的内容（要在区级才有用）',
  auditor: '看流水，核对有没有被改过',
  admin: '在这个范围里给别人岗位、收回岗位',
}

export const endOf = ({ until, ends }: Held): string => {
  if (until === undefined) return '长期'
  return ends === 'over' ? `${day(until, now())} 已到期` : `到 ${day(until, now())}`
}
export const seenOf = ({ seenAt }: { seenAt?: number | null | undefined }): string =>
  seenAt === null || seenAt === undefined ? '还没用过后台' : `最近 ${lately(seenAt, now())}`
type Works = { grants: readonly { role: Role; office: string; ends?: string | undefined }[] }
/** Office by office, with what the person is there. */
export const workOf = ({ grants }: Works): string => {
  const offices = [...new Set(grants.map(({ office }) => office))]
  const at = (name: string) => grants.filter(({ office }) => office === name).map(({ role }) => roles[role])
  return offices.map((name) => `${name} ${at(name).join('、')}`).join('；') || '没有岗位'
}

/** What about a person wants a look first. */
export const tagOf = ({
  grants,
  waits,
}: Works & { waits?: boolean | undefined }): { word: string; tone: Tone } | undefined => {
  if (waits) return { word: '等第二人确认', tone: 'wait' }
  if (grants.some(({ ends }) => ends === 'over')) return { word: '有岗位已到期', tone: 'bad' }
  return grants.some(({ ends }) => ends === 'soon') ? { word: '快到期', tone: 'wait' } : undefined
}
