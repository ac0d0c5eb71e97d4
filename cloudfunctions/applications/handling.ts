import type { Application } from '../../types/applications'
import { no, type Verdict, yes } from '../../types/common'
import type { Answers, FormField } from '../../types/forms'
import { leaseMinutes } from '../../types/handling'
import type { Member } from '../../types/members'
import { clockTime } from '../kernel/dates'
import { holds, isOwn, leads, worksAt } from './rules'

/** Who claims or touches a case has it alone until then. */
export const leaseFrom = (now: number): number => now + leaseMinutes * 60_000

/** May somebody at this desk go on with a case that a colleague holds? */
export const mayTakeOver = (it: Application, caller: Member, now: number): Verdict => {
  const { holder } = it
  if (isOwn(it, caller)) return no('自己或家里人的申请，要由别的同事办')
  if (!worksAt(it.office, caller)) return no('这一步不归您的岗位')
  if (it.state !== 'reviewing' || !holder) return no('没有同事在办，直接受理就行')
  if (holds(it, caller)) return no('您正在办这件')
  const until = holder.until ?? 0
  if (now < until && !leads(it.office, caller)) return no(`${holder.name}正在办，${clockTime(until)} 以后可以接手`)
  return yes
}

/** The holder hands on what they hold; the supervisor of the desk whatever lies there. */
export const mayHandOver = (it: Application, caller: Member): Verdict => {
  if (isOwn(it, caller)) return no('自己或家里人的申请，要由别的同事办')
  if (it.state === 'returned') return no('在等居民补正，补好以后再转')
  if (!it.open) return no('这件已经办完')
  if (leads(it.office, caller)) return yes
  if (!worksAt(it.office, caller)) return no('这一步不归您的岗位')
  if (it.holder && !holds(it, caller)) return no(`${it.holder.name}正在办这件`)
  return yes
}

const tails = (word: string, most: number): string[] =>
  Array.from({ length: Math.min(word.length, most) }, (_, n) => word.slice(-1 - n))

type Findable = Pick<Application, 'number'> & { names: readonly string[]; fields: readonly FormField[]; form: Answers }
/** What a case can be found by: the end of the applicant's and helper's name, of a phone number and of its own number. */
export const findsOf = ({ number, names, fields, form }: Findable): string[] => {
  const phones = fields.filter(({ kind }) => kind === 'phone').map(({ key }) => form[key])
  const ends = phones.flatMap((phone) => (typeof phone === 'string' && phone.length >= 4 ? [phone.slice(-4)] : []))
  return [
    ...new Set([
      ...names.flatMap((name) => tails(name, 20)).map((one) => `n:${one}`),
      ...ends.map((one) => `p:${one}`),
    ]),
    ...[number, number.slice(-6), number.slice(-4)].map((one) => `c:${one}`),
  ]
}

/** The keys that words typed at a counter may stand for. */
export const keysFor = (words: string): string[] => {
  const word = words.replace(/\s/g, '').toUpperCase()
  if (/^\d{4}$/.test(word)) return [`p:${word}`, `c:${word}`]
  if (/^\d{11}$/.test(word)) return [`p:${word.slice(-4)}`]
  if (/^(YL)?\d{6}-?\d{6}$/.test(word)) return [`c:YL${word.replace(/\D/g, '').replace(/^(\d{6})/, '$1-')}`]
  return /^\d{6}$/.test(word) ? [`c:${word}`] : [`n:${words.trim()}`]
}
