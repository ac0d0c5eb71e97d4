import { type Application, type Move, moves, type State } from '../../types/applications'
import { reopenDays } from '../../types/applying'
import { covers, no, type Verdict, yes } from '../../types/common'
import type { Member } from '../../types/members'
import { shares } from '../../types/workflow'
import { above, goneOn, started, stopped, watchRecounted } from '../kernel/clock'
import { nameOf } from '../kernel/places'
import { daysBetween, dueOf, runAfterPause } from '../kernel/workdays'
import { owedBy } from './clock'

const day = 86_400_000
export const holds = (it: Application, caller: Member) => it.holder?.id === caller._id
export const leads = (office: string, caller: Member) =>
  caller.grants.some((grant) => grant.role === 'supervisor' && grant.scope === office)
/** The supervisor of the office or of a place above it: a department's desk may have none of its own. */
const leadsOver = (office: string, caller: Member) =>
  caller.grants.some((grant) => grant.role === 'supervisor' && covers(grant.scope, office))
/** Nobody decides on what they or their household asked for, or on what they applied for in another's name. */
export const isOwn = ({ applicant, helper }: Application, caller: Member) =>
  applicant.id === caller._id ||
  helper?.id === caller._id ||
  (applicant.household !== undefined && applicant.household === caller.household)
export const worksAt = (office: string, caller: Member) =>
  caller.grants.some((grant) => grant.role === 'reviewer' && grant.scope === office)

const notNow = (move: Move, it: Application): string => {
  if (it.state === 'submitted') return '请先受理，再作决定'
  if (it.state === 'returned') return '在等居民补正，补好就回到您这里'
  if (!it.open) return '这件已经办完'
  return move === 'claim' ? '您已经受理' : '这件现在不能这样办'
}

/** Nobody said anything for so long that a “no” comes too late. */
export const isOverForGood = (it: Application, now: number): boolean =>
  it.closedAt !== null && !it.solved && now > it.closedAt + reopenDays * day

/** May the applicant still say that it was not solved? */
export const mayReopen = (it: Application, now: number): Verdict => {
  if (it.closedAt === null || it.state === 'withdrawn') return no('还没办完')
  if (it.erased) return no('内容已按您的要求删除，请重新申请')
  if (it.solved) return no(it.solved.yes ? '您说过已经解决' : '已经重新打开')
  return isOverForGood(it, now) ? no('办完已经超过十天，请重新申请') : yes
}

/** May this person make this move now? The same words go to the button and to the refusal. */
export const may = (move: Move, it: Application, caller: Member): Verdict => {
  const rule = moves[move]
  const from: readonly State[] = rule.from
  const { without = [] } = it.service
  if (without.some((one) => one === move)) return no(`这项服务不设“${rule.word}”`)
  if (rule.by === 'applicant') return from.includes(it.state) ? yes : no('这件现在不能这样办')
  if (isOwn(it, caller)) return no('自己或家里人的申请，要由别的同事办')
  if (move === 'release' && leads(it.office, caller) && it.state === 'reviewing') return yes
  if (move === 'sendBack' && it.times > 0 && it.state === 'reviewing')
    return leadsOver(it.office, caller) ? yes : no('已经退过一次，再退要由负责人来退')
  if (!worksAt(it.office, caller)) return no('这一步不归您的岗位')
  if (it.holder && !holds(it, caller) && it.open) return no(`${it.holder.name}正在办这件`)
  if (!from.includes(it.state)) return no(notNow(move, it))
  return yes
}

/** Who is helped may end the help, whatever became of the case. */
export const mayDismiss = (it: Application): Verdict => (it.helping ? yes : no('这件没有请人代办'))

/** The code that goes with a "no" of `may`. */
export const refusalOf = (move: Move, it: Application, caller: Member): string => {
  if (it.service.without?.some((one) => one === move)) return 'NOT_NOW'
  if (move === 'sendBack' && it.times > 0 && it.state === 'reviewing' && !isOwn(it, caller)) return 'SECOND_RETURN'
  if (isOwn(it, caller)) return 'OWN_CASE'
  return it.open && it.holder && !holds(it, caller) ? 'NOT_HOLDER' : 'NOT_NOW'
}

export const mayReveal = (it: Application, caller: Member): Verdict => {
  if (!it.open) return no('已经办完，号码不再显示')
  if (it.state === 'returned') return no('在等居民补正，补好以后再看')
  return holds(it, caller) ? yes : no('受理以后才能查看完整号码')
}

/** The applicant's own list in order. */
export const madeKey = ({ _id, submittedAt }: Pick<Application, '_id' | 'submittedAt'>): string =>
  `${String(submittedAt).padStart(15, '0')}:${_id}`

type Due = Pick<Application, '_id' | 'dueAt' | 'watch' | 'pausedAt' | 'run'>
/** A queue's order with one unique key: what this office owes first, then by id; what waits for the resident comes last. */
export const dueKey = (it: Due): string =>
  `${it.pausedAt === null ? '' : '9'}${String(owedBy(it)).padStart(15, '0')}:${it._id}`

type Clock = Due & Pick<Application, 'pausedDays' | 'dueKey'>
const keyed = (clock: Omit<Clock, 'dueKey'>): Clock => ({ ...clock, dueKey: dueKey(clock) })
/** The clocks stand still while the office waits for the resident. */
export const paused = (it: Application, now: number): Clock =>
  keyed({
    ...{ _id: it._id, dueAt: it.dueAt, pausedAt: now, pausedDays: it.pausedDays },
    ...(it.watch ? { watch: stopped(it.watch) } : {}),
  })
export const resumed = (it: Application, now: number): Clock => {
  const { _id, dueAt, pausedAt, pausedDays, office, watch } = it
  if (pausedAt === null) return keyed({ _id, dueAt, pausedAt, pausedDays, ...(watch ? { watch } : {}) })
  const run = runAfterPause({ dueAt, pausedAt, now })
  return keyed({
    _id,
    ...(run ? { run, dueAt: dueOf(run) } : { dueAt }),
    pausedAt: null,
    pausedDays: pausedDays + Math.max(0, daysBetween(pausedAt, now)),
    ...(watch ? { watch: goneOn(watch, { office, pausedAt }, now) } : {}),
  })
}

/** What the calendar of now makes of a case's clocks; undefined when nothing differs or the case is from before. */
export const recounted = (it: Application, now: number) => {
  const dueAt = it.run ? dueOf(it.run) : it.dueAt
  const watch = it.watch && watchRecounted(it.watch, it.office, now)
  if (dueAt === it.dueAt && watch === it.watch) return undefined
  return { dueAt, ...(watch ? { watch } : {}), dueKey: dueKey({ ...it, dueAt, watch }) }
}

/** After a "yes": the next office of the chain, or done. */
export const afterApproval = (it: Application, now: number) => {
  const next = it.chain[it.step + 1]
  if (!next) return { state: 'approved' as const, open: false, closedAt: now }
  const step = it.step + 1
  const days = next.days ?? shares(it.service.promisedDays, it.chain.length)[step] ?? 1
  const watch = started(days, next.office, now)
  return {
    state: 'submitted' as const,
    step,
    office: next.office,
    offices: [...it.offices, next.office],
    holder: null,
    watch,
    dueKey: dueKey({ ...it, watch }),
  }
}

/** Not solved: the case goes on one level up, with the days that the last office had; at the top it stays there. */
export const afterReopening = (it: Application, now: number) => {
  const office = above(it.office)[0] ?? it.office
  const days = it.watch?.days ?? it.service.promisedDays
  const run = { from: now, days }
  const clock = { _id: it._id, dueAt: dueOf(run), pausedAt: null, watch: started(days, office, now) }
  return {
    ...{ run, dueAt: clock.dueAt, watch: clock.watch, pausedAt: null, dueKey: dueKey(clock) },
    ...{ state: 'submitted' as const, open: true, closedAt: null, holder: null },
    chain: [...it.chain, { office, name: nameOf(office) }],
    step: it.chain.length,
    office,
    offices: [...new Set([...it.offices, office])],
    reopened: (it.reopened ?? 0) + 1,
  }
}
