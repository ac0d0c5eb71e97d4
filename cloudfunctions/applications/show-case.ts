import { type Application, type Move, moves, type Shown, states } from '../../types/applications'
import { materialKinds } from '../../types/catalog'
import type { FormField } from '../../types/forms'
import type { Row } from '../../types/reviewing'
import type { z } from '../../types/z'
import { urlsOf } from '../kernel/files'
import { nameOf } from '../kernel/places'
import { daysBetween, isSure, leftInWords } from '../kernel/workdays'
import { owedBy } from './clock'
import type { Listed } from './listed'

export const clockOf = (it: Listed, now: number): Shown['clock'] => {
  const running = it.open && it.pausedAt === null
  const [from, owed] = [it.pausedAt ?? now, owedBy(it)]
  return {
    dueAt: it.dueAt,
    late: running && now > it.dueAt,
    left: daysBetween(from, it.dueAt),
    paused: it.open && it.pausedAt !== null,
    pausedDays: it.pausedDays + (it.pausedAt === null ? 0 : Math.max(0, daysBetween(it.pausedAt, now))),
    unsure: !isSure(it.dueAt),
    step: { dueAt: owed, late: running && now > owed, left: daysBetween(from, owed) },
  }
}

/** Who owes the next step, and until when, in one line. */
export const lineOf = (it: Application, now: number): string => {
  const office = nameOf(it.office)
  if (it.erased) return `${wordOf(it)}；内容已按您的要求删除`
  if (it.state === 'returned') return `等您补正 ${it.marks.length} 处，补好再交，${office}接着办`
  if (it.open) return `${office}承诺 ${it.service.promisedDays} 个工作日内答复，${leftInWords(now, it.dueAt)}`
  if (it.state === 'withdrawn') return '您已撤回，需要时可以重新申请'
  return it.kind === 'ask' ? `${office}已答复` : `${office}${states[it.state]}`
}

export const wordOf = (it: Pick<Application, 'state' | 'kind'>): string =>
  it.kind === 'ask' && it.state === 'approved' ? '已答复' : states[it.state]

const isMove = (act: string): act is Move => act in moves
const actWord = (it: Application, entry: Application['journal'][number]): string => {
  const act = entry.act.replace('applications.', '')
  if (act === 'submit') return it.kind === 'ask' ? '提交咨询' : '提交申请'
  if (act === 'reveal') return '查看完整号码'
  if (act === 'solved') return entry.next ? moves.reopen.word : '回答：解决了'
  if (act === 'erase') return '删除内容'
  if (act === 'submitFor') return '代办人提交申请'
  if (act === 'submitAtDesk') return '窗口登记申请'
  if (act === 'atWindow') return '窗口收下材料'
  if (act === 'dismiss') return '不再请人代办'
  if (act === 'card' || act === 'myCard')
    return entry.note ? '换了一张进度卡' : act === 'card' ? '打印进度卡' : '取进度卡'
  if (act === 'atCounter') return '窗口代办一步'
  if (act === 'takeOver') return '接手'
  if (act === 'handOver') return '转交'
  if (act === 'warn') return '快到期，已提醒'
  if (act === 'undo') return '收回'
  if (act === 'recount') return '节假日有调整，期限重算'
  if (act === 'climb') return '超期，报上一级'
  if (act === 'approve') return entry.to !== 'approved' ? '通过，转下一步' : it.kind === 'ask' ? '答复' : '通过，办结'
  return isMove(act) ? moves[act].word : act
}

/** What they do concerns an office; it is not where they work. */
const residents = ['member', 'helper']
export const timelineOf = (it: Application): Shown['timeline'] =>
  it.journal.map((entry) => ({
    at: entry.at,
    act: entry.act,
    word: actWord(it, entry),
    who: entry.by.name,
    office: entry.office && !residents.includes(entry.by.role) ? nameOf(entry.office) : '',
    note: entry.undone && entry.act !== 'applications.undo' ? '已收回' : (entry.note ?? ''),
  }))

export const fieldOf = (it: Application, field: FormField): Shown['fields'][number] => {
  const kept = it.form[field.key]
  const sealed = typeof kept === 'object' && !Array.isArray(kept)
  const mark = it.marks.find((one) => one.kind === 'field' && one.field === field.key)
  return { ...field, value: kept === undefined ? null : sealed ? kept.shown : kept, sealed, why: mark?.why ?? null }
}

const materialsOf = (it: Application, urls: Map<string, string>): Shown['materials'] =>
  it.service.materials.map((material) => ({
    no: material.no,
    name: material.name,
    required: material.required,
    kind: materialKinds[material.kind],
    ...(material.note ? { note: material.note } : {}),
    why: it.marks.find((one) => one.kind === 'material' && one.no === material.no)?.why ?? null,
    files: (it.files.find(({ no }) => no === material.no)?.files ?? []).map(({ fileID, name, type, size }) => ({
      name,
      type,
      size,
      url: urls.get(fileID) ?? '',
    })),
  }))

const helperOf = ({ helper, helping, applicant }: Application): Shown['helper'] => {
  if (!helper) return null
  const how = helper.how === 'code' ? `凭${applicant.name}给的码` : `${nameOf(helper.desk ?? '')}窗口看过身份证`
  return { name: helper.name, how, at: helper.at, active: Boolean(helping) }
}

/** An application for a screen. Files get addresses that last a while. */
export const shownOf = async (it: Application, now: number): Promise<Shown> => {
  const urls = await urlsOf(it.files.flatMap(({ files }) => files.map(({ fileID }) => fileID)))
  return {
    id: it._id,
    rev: it.rev,
    number: it.number,
    kind: it.kind,
    code: it.service.code,
    title: it.service.title,
    verified: it.service.verified,
    state: it.state,
    word: wordOf(it),
    applicant: it.applicant.name,
    helper: helperOf(it),
    atDesk: it.atDesk !== undefined,
    community: nameOf(it.community),
    office: it.office,
    owes: it.state === 'returned' ? it.applicant.name : it.open ? nameOf(it.office) : '',
    line: lineOf(it, now),
    holder: it.holder?.name ?? null,
    submittedAt: it.submittedAt,
    clock: clockOf(it, now),
    times: it.times,
    solved: it.solved?.yes ?? null,
    reopened: it.reopened ?? 0,
    erasedAt: it.erased?.at ?? null,
    fields: it.erased ? [] : it.service.fields.map((field) => fieldOf(it, field)),
    materials: it.erased ? [] : materialsOf(it, urls),
    conditions: it.service.conditions ?? [],
    timeline: timelineOf(it),
    steps: it.chain.map((step, at) => ({
      name: step.word ? `${step.word} · ${step.name}` : step.name,
      done: at < it.step || it.state === 'approved',
      now: it.open && at === it.step,
    })),
  }
}

/** A case as it stands in a list. */
export const rowOf = (it: Listed, now: number): z.output<typeof Row> => {
  const { step, paused } = clockOf(it, now)
  return {
    id: it._id,
    rev: it.rev,
    code: it.service.code,
    kind: it.kind,
    number: it.number,
    title: it.service.title,
    applicant: it.applicant.name,
    ...(it.helper ? { helper: it.helper.name } : {}),
    state: it.state,
    word: wordOf(it),
    holder: it.holder?.name ?? null,
    holderId: it.holder?.id ?? null,
    ...step,
    paused,
    times: it.times,
    reopened: it.reopened ?? 0,
  }
}
