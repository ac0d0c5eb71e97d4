import { seatWords } from '../../types/activities'
import { acts } from '../../types/audit'
import { type Agreement, wordings } from '../../types/consenting'
import { mostDrafts } from '../../types/drafts'
import { hoursWord } from '../../types/hours'
import { sides, stages } from '../../types/proposal-life'
import { voteWays } from '../../types/votes'
import { many, one, type Seen } from '../kernel/ask'
import { moment } from '../kernel/dates'
import { centres } from '../kernel/places'
import { read } from '../kernel/store'
import { certified, consents, draftShelf, joined, onRolls, reminded, selves, visited, voiced } from './shelves'

const most = 100
const centreName = (id: string) => centres.find((it) => it.id === id)?.name ?? id
/** Everything that is kept about the caller besides cases, read with the caller. */
export const aboutMe = () => ({
  self: { ...one(selves, {}), mine: '_id' },
  reminders: { ...one(reminded, {}), mine: '_id' },
  drafts: many(draftShelf, {}, { mine: 'member', order: ['at', -1], limit: mostDrafts }),
  given: many(consents, {}, { mine: 'person.id', order: ['at', -1], limit: most }),
  taken: many(consents, {}, { mine: 'helper.id', order: ['at', -1], limit: most }),
  visits: many(visited, {}, { mine: 'person.id', order: ['day', -1], limit: most }),
  certificates: many(certified, {}, { mine: 'by', order: ['at', -1], limit: most }),
})
const paths = ['title', 'where', 'startsAt', 'groups', 'members']
/** The activities of one's family: a read of its own, because the index over their members wants the member first. */
const joinedBy = (me: string) => {
  const own = { path: 'groups', among: 'members', known: 'members', me }
  return read(many(joined, { members: me }, { order: ['order', -1], limit: most, only: paths, own }))
}
const urnPaths = ['title', 'units', 'members']
/** The rolls on which one stands: only one's own ballots of them. */
const rolledBy = (me: string) => {
  const own = { path: 'units', among: 'see', known: 'members', me }
  return read(
    many(onRolls, { members: me }, { order: ['_id', -1], limit: most, only: urnPaths, own, except: ['members'] }),
  )
}
const voicePaths = ['title', 'stage', 'raiser', 'raisedAt', 'raisers', 'voices', 'people']
/** What one raised, backed or argued about. */
const voicedBy = (me: string) => {
  const own = { path: 'voices', among: 'who', known: 'people', me }
  const more = { order: ['order', -1] as const, limit: most, only: voicePaths, own, except: ['people'] }
  return read(many(voiced, { people: me }, more))
}
type Voiced = Awaited<ReturnType<typeof voicedBy>>
type Rolled = Awaited<ReturnType<typeof rolledBy>>
type Joined = Awaited<ReturnType<typeof joinedBy>>
/** What lies with others and is read apart. */
type Elsewhere = { activities: Joined; rolls: Rolled; voices: Voiced }
export const elsewhereOf = async (me: string): Promise<Elsewhere> => {
  const [activities, rolls, voices] = await Promise.all([joinedBy(me), rolledBy(me), voicedBy(me)])
  return { activities, rolls, voices }
}
type About = Seen<ReturnType<typeof aboutMe>>

export const besidesOf = (
  { self, reminders, drafts, given, taken, visits, certificates }: About,
  { activities, rolls, voices }: Elsewhere,
) => ({
  ...{ sessions: self?.sessions?.length ?? 0, roles: self?.grants.length ?? 0, past: self?.journal?.length ?? 0 },
  ...{ drafts: drafts.length, helpers: given.filter(({ helper }) => helper).length + taken.length },
  agreements: self?.agreed?.length ?? 0,
  ...{ activities: activities.length, visits: visits.length, ballots: ballotsOf(rolls).length },
  ...{ proposals: voices.length, certificates: certificates.length, reminders: wantedOf(reminders) },
})

/** How many more messages in WeChat the person has allowed. */
const wantedOf = (reminders: About['reminders']) =>
  Object.values(reminders?.left ?? {}).reduce((sum, left) => sum + Math.max(0, left), 0)

const agreement = ({ what, edition, at, withdrawnAt }: Agreement) => ({
  ...{ 说明: wordings[what].title, 第几版: edition, 同意的时间: moment(at) },
  收回的时间: withdrawnAt === null ? '没有收回' : moment(withdrawnAt),
})
const help = ({ person, helper, at, state }: About['given'][number]) => ({
  ...{ 谁的事: person.name, 谁来办: helper?.name ?? '没有人用', 时间: moment(at) },
  现在: { code: '只取了码', given: '已经同意', ended: '已经收回' }[state],
})

const signUps = (all: Joined) =>
  all.flatMap(({ title, where, startsAt, groups }) =>
    Object.values(groups).map(({ seat, people, answers, by, desk, at }) => ({
      ...{ 活动: title, 地点: where, 开始: moment(startsAt), 报名的时间: moment(at), 谁报的: desk ?? by.name },
      ...{ 现在: seatWords[seat], 家里谁: people.map(({ name }) => name), 报名时的回答: Object.values(answers) },
    })),
  )

const ballotsOf = (rolls: Rolled) =>
  rolls.flatMap(({ title, units }) =>
    Object.values(units).map(({ label, cast, proxy }) => ({
      ...{ 表决: title, 谁的一票: label, 请谁代投: proxy?.name ?? '没有请人' },
      现在: cast
        ? `${moment(cast.at)} 已投，${voteWays[cast.via]}（${cast.by.map(({ name }) => name).join('、')}）`
        : '没投',
    })),
  )

const saidIn = ({ title, stage, raiser, raisedAt, voices }: Voiced[number]) => ({
  ...{ 提案: title, 谁提的: raiser.name, 提出的时间: moment(raisedAt), 现在: stages[stage] },
  我做过的: Object.values(voices).map(({ seconded, joined, follows, stand }) => ({
    ...{ 一起提: joined, 附议: seconded === null ? '没有' : moment(seconded), 关注: follows },
    表态: stand ? `${sides[stand.side]}：${stand.words}` : '没有',
  })),
})

/** The same in words, to take along; numbers of half-filled forms are kept masked and told so. */
export const besidesTold = (
  { self, reminders, drafts, given, taken, visits, certificates }: About,
  { activities, rolls, voices }: Elsewhere,
): Record<string, unknown> => ({
  还能发几次微信提醒: wantedOf(reminders),
  报名过的活动: signUps(activities),
  名册上的表决: ballotsOf(rolls),
  提案: voices.map(saidIn),
  开过的时长证明: certificates.map(({ code, name, minutes, at }) => ({
    ...{ 编号: code, 给谁: name, 时长: hoursWord(minutes), 时间: moment(at) },
  })),
  到过的邻里中心: visits.map(({ centre, day, at }) => ({ 哪里: centreName(centre), 哪天: day, 时间: moment(at) })),
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
