import { type MajorityName, majorities } from '../../../types/counting'
import type { Answers, FormField } from '../../../types/forms'
import { type MeetingRules, type SeatType, seatTypes } from '../../../types/meeting-rules'

const word = (key: string, label: string, more: Partial<FormField> = {}): FormField => ({
  ...{ key, label, kind: 'number', required: true },
  ...more,
})
const majorityNames = Object.keys(majorities) as MajorityName[]
export const rulesFields: FormField[] = [
  word('name', '规则叫什么', { kind: 'text', max: 30 }),
  word('noticeDays', '提前几天通知'),
  word('quorum', '到会几人才能议事'),
  word('seats', '各类至少几人，一行一类', { kind: 'longText', required: false, hint: '例如：驻区单位 1', max: 200 }),
  word('turnSeconds', '每次发言几秒'),
  word('turns', '同一动议每人最多几次'),
  word('majority', '多少票通过', { kind: 'choice', options: Object.values(majorities) }),
  word('secret', '不记名', { kind: 'yesNo' }),
  word('proxies', '一人最多受托几人'),
  word('heads', '总户数（只在双过半时填）', { required: false }),
  word('area', '总面积，平方米（只在双过半时填）', { required: false }),
  word('pending', '还没定的（会显示给大家）', { kind: 'text', required: false, max: 200 }),
]

export const answersOf = (it: MeetingRules): Answers => ({
  ...{ name: it.name, noticeDays: String(it.noticeDays), quorum: String(it.quorum), turns: String(it.turns) },
  seats: it.seats.map(({ seat, least }) => `${seatTypes[seat]} ${least}`).join('\n'),
  ...{ turnSeconds: String(it.turnSeconds), majority: majorities[it.majority], secret: it.secret },
  ...{ proxies: String(it.proxies), heads: String(it.entitled.heads), area: String(it.entitled.area / 100) },
  pending: it.pending,
})

const text = (value: Answers[string] | undefined): string => (typeof value === 'string' ? value.trim() : '')
const number = (value: Answers[string] | undefined): number => Math.round(Number(text(value)) || 0)
const seatsIn = (lines: string): MeetingRules['seats'] =>
  lines.split('\n').flatMap((line) => {
    const [name = '', least = '1'] = line.trim().split(/\s+/)
    const seat = (Object.keys(seatTypes) as SeatType[]).find((one) => seatTypes[one] === name)
    return seat ? [{ seat, least: Math.max(1, Math.round(Number(least) || 1)) }] : []
  })
/** The lines that name no kind of seat. */
export const strangeSeats = (lines: string): string[] =>
  lines
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .filter((name) => name !== '' && !Object.values<string>(seatTypes).includes(name))

export const rulesOf = (answers: Answers): MeetingRules => ({
  ...{ name: text(answers.name), noticeDays: number(answers.noticeDays), quorum: number(answers.quorum) },
  ...{ seats: seatsIn(text(answers.seats)), turnSeconds: number(answers.turnSeconds), turns: number(answers.turns) },
  majority: majorityNames.find((one) => majorities[one] === answers.majority) ?? 'simple',
  ...{ secret: answers.secret === true, proxies: number(answers.proxies), pending: text(answers.pending) },
  entitled: { heads: number(answers.heads), area: Math.round((Number(text(answers.area)) || 0) * 100) },
})
