import { type Activity, type Group, seatWords, stillIn } from '../../../types/activities'
import { rosterFile as contract } from '../../../types/exporting'
import { one } from '../../kernel/ask'
import { moment, today } from '../../kernel/dates'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { seatMark } from '../../kernel/tickets'
import { bookOf, type Cell, maskedName } from '../../kernel/workbook'
import { activities, exports } from '../shelves'

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

/** The list as it is now, marked with who took it out, when and why. */
export const rosterFile = handle(contract, {
  look: ({ id, activity }) => ({
    it: one(activities, { _id: activity }),
    asked: { ...one(exports, { _id: id }), mine: 'by.id' },
  }),
  target: ({ it }) => it && { offices: [it.place] },
  act: async ({ input, seen: { it, asked }, context: { now }, fail }) => {
    if (!it || asked?.taken.kind !== 'roster' || asked.taken.activity !== input.activity) return fail('NOT_FOUND')
    if (now >= asked.until) return fail('OVER')
    const { whole } = asked.taken
    const rows = rowsOf(it, whole)
    const by = `${asked.by.name} ${moment(asked.at)} 导出 · 编号 ${asked._id} · 用途：${asked.why}`
    const mark = `${it.title} · ${nameOf(it.place)} · ${by} · ${whole ? '有全名，用完收好' : '姓名已遮'}，内部使用`
    const sheet = { name: '名单', foot: mark, rows: [headsOf(it), ...rows, [mark]], widths: [12, 12, 8, 16, 10, 17] }
    const bytes = await bookOf([sheet])
    const name = `活动名单-${today(now)}-${asked._id.slice(2, 8)}.xlsx`
    return { name, base64: bytes.toString('base64'), rows: rows.length }
  },
})
