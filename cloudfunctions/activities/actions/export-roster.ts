import { type Activity, type Group, seatWords, stillIn } from '../../../types/activities'
import { exportRoster as contract, type Export, exportHours } from '../../../types/exporting'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { seatMark } from '../../kernel/tickets'
import { bookOf, type Cell, maskedName } from '../../kernel/workbook'
import { moment, today } from '../../kernel/workdays'
import { activities, exports } from '../shelves'

const idOf = (openid: string | undefined, key: string) => `x-${digest([openid, key]).slice(0, 20)}`
type Asked = Given<typeof contract, never>
const exportOf = (it: Activity, { input, caller, context, key, hash }: Asked): Export => {
  const [by, now, _id] = [{ id: caller?._id ?? '', name: caller?.name ?? '' }, context.now, idOf(context.openid, key)]
  const note = `${it.title}的名单${input.whole ? '（全名）' : ''}（编号 ${_id}）。${input.why}`
  const entry = { rev: 1, at: now, act: contract.name, by: { ...by, role: 'staff' }, to: 'taken', key, hash, note }
  return {
    ...{ _id, rev: 1, by, office: it.place, why: input.why, at: now, until: now + exportHours * 3_600_000 },
    taken: { kind: 'roster', activity: it._id, whole: input.whole },
    journal: [{ ...entry, office: it.place }],
    unsent: true,
  }
}

const answered = (it: Activity, { answers }: Group): Cell[] =>
  it.questions.map(({ key }) => {
    const said = answers[key]
    return said === undefined ? '' : String(said)
  })
/** A row a person; who came stands behind each session. */
const rowsOf = (it: Activity, whole: boolean): Cell[][] =>
  Object.entries(it.groups)
    .filter(([, { seat }]) => stillIn(seat))
    .sort(([, a], [, b]) => Number(a.seat === 'waiting') - Number(b.seat === 'waiting') || a.at - b.at)
    .flatMap(([household, group]) =>
      group.people.map(({ id: person, name, age, coming }): Cell[] => {
        const came = it.sessions.map(({ id: session }) => {
          const mark = seatMark({ activity: it._id, session, household, person })
          return it.doors?.[session]?.came?.[mark] ? '到了' : ''
        })
        const names = [group.name, name].map((one) => (whole ? one : maskedName(one)))
        const word = coming ? seatWords[group.seat] : '不来了'
        return [...names, age, word, group.desk ? '窗口' : '自己', moment(group.at), ...came, ...answered(it, group)]
      }),
    )
const headsOf = ({ sessions, questions }: Activity): string[] => [
  ...['家庭', '姓名', '年龄', '现在', '怎么报的', '报名时间'],
  ...sessions.map(({ from }) => `${moment(from)} 签到`),
  ...questions.map(({ label }) => label),
]

/** The record of who took it out stands before the file is given away; asked again it is the same record and the list of now. */
export const exportRoster = handle(contract, {
  look: ({ id }, { openid }, key) => ({
    it: one(activities, { _id: id }),
    before: one(exports, { _id: idOf(openid, key) }),
  }),
  target: ({ it }) => it && { offices: [it.place] },
  act: async (given) => {
    const { input, seen, caller, context, hash, fail } = given
    const { it } = seen
    if (!it || !caller) return fail('NOT_FOUND')
    const kept = seen.before ?? (await insertOnce(exports, () => exportOf(it, given as Asked))).document
    if (kept.journal[0]?.hash !== hash) return fail('KEY_REUSED')
    const rows = rowsOf(it, input.whole)
    const secret = input.whole ? '有全名，用完收好' : '姓名已遮'
    const by = `${caller.name} ${moment(kept.at)} 导出 · 编号 ${kept._id} · 用途：${input.why}`
    const mark = `${it.title} · ${nameOf(it.place)} · ${by} · ${secret}，内部使用`
    const sheet = { name: '名单', foot: mark, rows: [headsOf(it), ...rows, [mark]], widths: [12, 12, 8, 16, 10, 17] }
    const bytes = await bookOf([sheet])
    return {
      name: `活动名单-${today(context.now)}-${kept._id.slice(2, 8)}.xlsx`,
      base64: bytes.toString('base64'),
      rows: rows.length,
    }
  },
})
