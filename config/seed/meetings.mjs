import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'esbuild'

/** The rules themselves, as the functions have them: a sample meeting was held by them or not at all. */
const rulesOf = async (root) => {
  const done = await build({
    stdin: {
      contents: `export { apply, asKept } from './types/meeting-apply'
export { minutesOf } from './types/meeting-minutes'`,
      resolveDir: root,
    },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'silent' },
  })
  return import(`data:text/javascript;base64,${Buffer.from(done.outputFiles[0].text).toString('base64')}`)
}

const minute = 60_000
const people = { s1: { id: 'm-chenjing', name: '陈静' }, s2: { id: 'm-guolei', name: '郭磊' } }
const dayOf = (at) => new Date(at + 8 * 60 * minute).toISOString().slice(0, 10)
const places = { 'yl/huangshan/lvdibei': '绿地北社区' }

const startOf = ({ _id, title, office, where, items, invited, noticed }, { rules, startsAt, today }) => ({
  ...{ _id, rev: 1, stage: 'planned', office, title, startsAt, where, rules, chair: people.s1, secretary: people.s2 },
  items: items.map((word, at) => ({ no: at + 1, title: word, proposal: null, result: null })),
  ...{ noticeAt: today + noticed * 1440 * minute, openedAt: null, closedAt: null, item: 0, stack: [], motions: 0 },
  roll: Object.fromEntries(
    invited.map(([name, seat], at) => [`g-${at + 1}`, { name, seat, member: null, present: false, heads: 1, area: 0 }]),
  ),
  ...{ asks: {}, floor: null, order: null, vote: null, decided: [], signed: { chair: null, secretary: null } },
  lastAt: today + noticed * 1440 * minute,
})

/** The act as the meeting's journal has it; what the data file leaves out follows from the meeting. */
const whole = (act, start) => {
  if (act.kind === 'roll')
    return { kind: 'roll', who: act.who, attendee: { ...start.roll[act.who], present: act.present } }
  if (act.kind === 'decide') return { ...act, due: dayOf(start.startsAt + 30 * 1440 * minute) }
  return act
}

/** Sample meetings around the day on which the seed is made: `held` is gone through by the rules, one act after the other. */
export const meetingRows = async (root, { instantOf, today }) => {
  const read = (name) => JSON.parse(readFileSync(path.join(root, 'cloudfunctions/meetings/data', name), 'utf8'))
  const templates = read('rules.json')
  const { apply, asKept, minutesOf } = await rulesOf(root)
  const rows = read('meetings.json').map((it) => {
    const startsAt = instantOf(it.day, it.from)
    const start = startOf(it, { rules: templates[0].rules, startsAt, today })
    let [state, acts] = [start, []]
    for (const [who, after, said] of it.held ?? []) {
      const by = { ...people[who], staff: true, at: startsAt + after * minute }
      const act = whole(said, start)
      const made = apply(state, act, by)
      if (typeof made === 'string') throw new Error(`the sample ${it._id} breaks a rule at ${act.kind}: ${made}`)
      acts.push({ by, act: asKept(state, act), key: `sample-${acts.length}`, hash: '' })
      state = made
    }
    const minutes = acts.length > 0 ? minutesOf({ start, acts, last: state }, (place) => places[place] ?? place) : null
    return {
      ...{ ...state, sort: `${String(startsAt).padStart(15, '0')}:${it._id}`, sample: true, centre: null, start, acts },
      ...{ minutes, seq: 0, synced: [], journal: [], unsent: false },
    }
  })
  const kept = templates.map((it) => ({ rev: 1, journal: [], unsent: false, ...it }))
  return { meetings: rows, meetingRules: kept }
}
