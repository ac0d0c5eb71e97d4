import {
  epoch,
  hour,
  isCanonical,
  passIn,
  placeIn,
  type ReadPass,
  type ReadPlace,
  windowAt,
  windowGrace,
  windowLength,
} from './codes'

/** What a scan comes to: what a machine reads, and what stands large on the screen. */
export const verdicts = {
  OK: '签到成功',
  ALREADY: '已签到',
  OUT: '签退成功',
  NOT_IN: '还没签到，不能签退',
  ASKED: '请到服务台，工作人员点一下就好',
  NOT_LISTED: '不在名单',
  TOO_EARLY: '未到时间',
  TOO_LATE: '已经结束',
  OTHER_ACTIVITY: '是别的活动的票',
  OTHER_SESSION: '场次不符',
  OTHER_CENTRE: '是别的邻里中心的码',
  CALLED_OFF: '活动已取消',
  VOID: '票已作废',
  REPLACED: '票已换新，请出示新的',
  EXPIRED: '码已过期',
  OLD_KEY: '票太旧了，请打开手机看新的票',
  FORGED: '签名无效',
  UNREADABLE: '不是我们的码',
  WRONG_KIND: '要扫的不是这种码',
  NO_SEATS: '留给现场的名额用完了',
  NOT_KEPT: '手机存满了，没有记下，请先联网同步',
} as const
export type VerdictCode = keyof typeof verdicts

/** Who was told to come: one seat as the roster has it. `edition`: of the newest ticket. */
export type Line = { edition: number; state: 'good' | 'void' | 'in' }
/** What is checked in for at this door, and how the door looks things up. */
export type Door = {
  activity: string
  session: number
  opensAt: number
  closesAt: number
  calledOff: boolean
  /** The years whose keys are good, and whether a signature is right under one of them. */
  keys: readonly number[]
  verify: (read: ReadPass) => boolean
  line: (read: ReadPass) => Line | undefined
}

/** Is the signature the cloud's own? Nothing that a code says counts before. */
const faultOfSignature = (read: ReadPass, { keys, verify }: Door): VerdictCode | undefined => {
  if (read.pass.key < Math.min(...keys)) return 'OLD_KEY'
  if (!keys.includes(read.pass.key)) return 'FORGED'
  return isCanonical(read.signature) && verify(read) ? undefined : 'FORGED'
}
const faultOfTime = ({ opensAt, closesAt, calledOff }: Door, now: number): VerdictCode | undefined => {
  if (calledOff) return 'CALLED_OFF'
  if (now < opensAt) return 'TOO_EARLY'
  return now >= closesAt ? 'TOO_LATE' : undefined
}
const faultOfLine = (line: Line | undefined, { pass }: ReadPass): VerdictCode | undefined => {
  if (!line) return 'NOT_LISTED'
  if (line.state === 'void') return 'VOID'
  if (pass.edition !== line.edition) return pass.edition < line.edition ? 'REPLACED' : 'NOT_LISTED'
  return line.state === 'in' ? 'ALREADY' : undefined
}

/** A ticket at a door. The phone without network and the cloud ask the same rule. */
export const verdictOfTicket = (text: string, door: Door, now: number): VerdictCode => {
  const read = passIn(text)
  if (!read) return placeIn(text) ? 'WRONG_KIND' : 'UNREADABLE'
  const forged = faultOfSignature(read, door)
  if (forged) return forged
  const { pass } = read
  if (pass.activity !== door.activity) return 'OTHER_ACTIVITY'
  if (pass.session !== door.session) return 'OTHER_SESSION'
  if (now >= pass.until) return 'EXPIRED'
  return faultOfLine(door.line(read), read) ?? faultOfTime(door, now) ?? 'OK'
}

/** So long after the end people who leave are still taken down. */
export const leaveGrace = hour
/** The same ticket on the way out: whoever is in leaves, with some time after the end. */
export const verdictOfLeaving = (text: string, door: Door, now: number): VerdictCode => {
  const verdict = verdictOfTicket(text, { ...door, closesAt: door.closesAt + leaveGrace }, now)
  if (verdict === 'OK') return 'NOT_IN'
  return verdict === 'ALREADY' ? mayLeave(door, now) : verdict
}
export const mayLeave = ({ closesAt }: Pick<Door, 'closesAt'>, now: number): 'OUT' | 'TOO_LATE' =>
  now < closesAt + leaveGrace ? 'OUT' : 'TOO_LATE'

/** Where a centre's code is scanned, and how its proof is made. `edition`: of the code that hangs on the wall now. */
export type Wall = { centre: string; edition: number; proofOf: (body: string) => string }

const faultOfWindow = (window: number, now: number): VerdictCode | undefined => {
  const current = windowAt(now)
  if (window === current) return undefined
  if (window > current) return 'TOO_EARLY'
  const since = (now - epoch) % windowLength
  return window === current - 1 && since < windowGrace ? undefined : 'EXPIRED'
}

/** A centre's code: of a screen only what is on it now, of the wall only the one that hangs there. */
export const verdictOfPlace = (text: string, wall: Wall, now: number): VerdictCode => {
  const read = placeIn(text)
  if (!read) return passIn(text) ? 'WRONG_KIND' : 'UNREADABLE'
  if (!same(read, wall)) return 'FORGED'
  if (read.centre !== wall.centre) return 'OTHER_CENTRE'
  if (read.kind === 'screen') return faultOfWindow(read.count, now) ?? 'OK'
  return read.count === wall.edition ? 'OK' : 'REPLACED'
}
/** All signs are looked at, so that the time it takes tells nothing of how much was right. */
const same = ({ body, proof }: ReadPlace, { proofOf }: Wall): boolean => {
  const right = proofOf(body)
  let wrong = right.length ^ proof.length
  for (let at = 0; at < proof.length; at++) wrong |= right.charCodeAt(at) ^ proof.charCodeAt(at)
  return wrong === 0
}
