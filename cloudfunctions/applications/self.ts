import { acts } from '../../types/audit'
import { type Agreement, wordings } from '../../types/consenting'
import { mostDrafts } from '../../types/drafts'
import { many, one, type Seen } from '../kernel/ask'
import { moment } from '../kernel/workdays'
import { consents, draftShelf, selves } from './shelves'

const most = 100
/** Everything that is kept about the caller besides cases, read with the caller. */
export const aboutMe = () => ({
  self: { ...one(selves, {}), mine: '_id' },
  drafts: many(draftShelf, {}, { mine: 'member', order: ['at', -1], limit: mostDrafts }),
  given: many(consents, {}, { mine: 'person.id', order: ['at', -1], limit: most }),
  taken: many(consents, {}, { mine: 'helper.id', order: ['at', -1], limit: most }),
})
type About = Seen<ReturnType<typeof aboutMe>>

export const besidesOf = ({ self, drafts, given, taken }: About) => ({
  ...{ sessions: self?.sessions?.length ?? 0, roles: self?.grants.length ?? 0, past: self?.journal?.length ?? 0 },
  ...{ drafts: drafts.length, helpers: given.filter(({ helper }) => helper).length + taken.length },
  agreements: self?.agreed?.length ?? 0,
})

const agreement = ({ what, edition, at, withdrawnAt }: Agreement) => ({
  ...{ 说明: wordings[what].title, 第几版: edition, 同意的时间: moment(at) },
  收回的时间: withdrawnAt === null ? '没有收回' : moment(withdrawnAt),
})
const help = ({ person, helper, at, state }: About['given'][number]) => ({
  ...{ 谁的事: person.name, 谁来办: helper?.name ?? '没有人用', 时间: moment(at) },
  现在: { code: '只取了码', given: '已经同意', ended: '已经收回' }[state],
})

/** The same in words, to take along; numbers of half-filled forms are kept masked and told so. */
export const besidesTold = ({ self, drafts, given, taken }: About): Record<string, unknown> => ({
  同意过的说明: (self?.agreed ?? []).map(agreement),
  请人代办和替人办的同意: [...given, ...taken].map(help),
  填到一半的: drafts.map(({ title, at, form, hints, files }) => ({
    ...{ 事项: title, 时间: moment(at), 填写的内容: Object.values(form), 号码: hints.map(({ shown }) => shown) },
    文件: files.flatMap((one) => one.files.map(({ name }) => name)),
  })),
  电脑上的登录: (self?.sessions ?? []).map(({ at, device, from }) => ({
    时间: moment(at),
    设备: device,
    从哪里: from,
  })),
  登记上的经过: (self?.journal ?? []).map(({ at, act, by, note }) => ({
    ...{ 时间: moment(at), 做了什么: acts[act] ?? act, 谁: by.name, 说明: note ?? '' },
  })),
})
