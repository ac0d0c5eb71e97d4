import type { Application } from '../../types/applications'
import { no, type Verdict, yes } from '../../types/common'
import type { Member } from '../../types/members'
import { erase, type Held, type Look } from '../../types/privacy'
import { reveal } from '../../types/reviewing'
import { moment } from '../kernel/dates'
import { nameOf } from '../kernel/places'
import { fieldOf, timelineOf, wordOf } from './show-case'

/** May the applicant have its content deleted? An open case keeps everything: somebody decides on it. */
export const mayErase = (it: Application): Verdict => {
  if (it.open) return no(erase.failures.STILL_OPEN)
  return it.erased ? no(erase.failures.ALREADY_ERASED) : yes
}

/** Every file of a case, and what the phone had uploaded for it. */
export const filesOf = ({ files }: Pick<Application, 'files'>): string[] => [
  ...new Set(files.flatMap((one) => one.files.flatMap(({ fileID, from }) => (from ? [fileID, from] : [fileID])))),
]

/** What is left of a case: number, service, dates, state and journal, the applicant's own words taken out of it. */
export const emptied = (it: Application, at: number, files: string[]) => ({
  set: {
    ...{ form: {}, files: [], marks: [] },
    finds: (it.finds ?? []).filter((key) => key.startsWith('c:')),
    erased: { at, files },
  },
  past: it.journal.map((entry) => {
    if (entry.by.id !== it.applicant.id) return entry
    const { note: _note, ...rest } = entry
    return rest
  }),
})

const fieldsOf = (it: Application) =>
  it.service.fields.map((field) => fieldOf(it, field)).filter(({ value }) => value !== null)
const papersOf = (it: Application) =>
  it.files.map(({ no: number, files }) => ({
    no: number,
    material: it.service.materials.find((one) => one.no === number)?.name ?? '',
    files,
  }))

export const heldOf = (it: Application): Held => {
  const fields = fieldsOf(it)
  return {
    ...{ id: it._id, rev: it.rev, kind: it.kind, number: it.number, title: it.service.title, word: wordOf(it) },
    ...{ open: it.open, submittedAt: it.submittedAt, closedAt: it.closedAt, erasedAt: it.erased?.at ?? null },
    answers: fields.filter(({ sealed }) => !sealed).length,
    secrets: fields.filter(({ sealed }) => sealed).map(({ label, value }) => ({ label, shown: String(value) })),
    files: papersOf(it).map(({ material, files }) => ({ material, names: files.map(({ name }) => name) })),
    erase: mayErase(it),
  }
}

/** Who read a whole number of this case, newest first. `reveal` journals “field：reason”. */
export const looksOf = (it: Application): Look[] =>
  it.journal
    .filter(({ act }) => act === reveal.name)
    .map(({ at, by, office, note = '' }) => {
      const cut = note.indexOf('：')
      return {
        ...{ at, who: by.name, office: office ? nameOf(office) : '' },
        ...{ field: cut < 0 ? '' : note.slice(0, cut), why: note.slice(cut + 1) },
        ...{ number: it.number, title: it.service.title },
      }
    })
    .reverse()

const kinds = { resident: '居民', staff: '工作人员' } as const
export const meOf = (caller: Member) => ({
  name: caller.name,
  community: caller.community ? nameOf(caller.community) : '',
  birthYear: caller.birthYear ?? null,
  household: caller.household !== undefined,
})

/** A member's registration for the file to take along. */
export const meToldOf = (caller: Member): Record<string, unknown> => ({
  姓名: caller.name,
  身份: kinds[caller.kind],
  社区: caller.community ? nameOf(caller.community) : '没有选',
  出生年份: caller.birthYear ?? '没有登记',
  记在一户里: caller.household === undefined ? '没有' : '有',
  搬家: (caller.moves ?? []).map(({ at, to }) => ({ 时间: moment(at), 搬到: nameOf(to) })),
  岗位: caller.grants.map(({ scope, title }) => ({ 在哪里: nameOf(scope), 岗位: title })),
})

/** One case for the file to take along. */
export const toldOf = (it: Application): Record<string, unknown> => ({
  编号: it.number,
  类别: it.kind === 'ask' ? '咨询' : '申请',
  代办人: it.helper ? it.helper.name : '没有',
  事项: it.service.title,
  状态: wordOf(it),
  交的时间: moment(it.submittedAt),
  办完的时间: it.closedAt === null ? '还没办完' : moment(it.closedAt),
  内容: it.erased ? `已按您的要求在 ${moment(it.erased.at)} 删除` : '见下',
  填写的内容: fieldsOf(it).map(({ label, value }) => ({ 问题: label, 回答: value })),
  材料: papersOf(it).map(({ no: number, material, files }) => ({
    第几项: number,
    名称: material,
    文件: files.map(({ name, type, size }) => ({ 名称: name, 类型: type, 字节: size })),
  })),
  经过: timelineOf(it).map(({ at, word, who, office, note }) => ({
    ...{ 时间: moment(at), 做了什么: word, 谁: who, 岗位: office, 说明: note },
  })),
})
