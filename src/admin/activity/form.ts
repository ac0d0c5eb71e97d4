import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { type ActivityTerms, activityKinds } from '../../../types/activities'
import { type Answers, type FormField, faultOf } from '../../../types/forms'
import { activityFaults } from '../../../types/hosting'

dayjs.extend(utc)
const local = (at: number) => dayjs(at).utcOffset(8 * 60)

export type Places = { path: string; name: string }[]
export type Day = { day: string; from: string; to: string }
/** What staff write, as they write it: the words of a form, and the sessions by their days. */
export type Written = { answers: Answers; days: Day[] }

const kindOf = (word: string) =>
  Object.keys(activityKinds).find((key): key is keyof typeof activityKinds => Reflect.get(activityKinds, key) === word)
const time = (key: string, label: string): FormField => ({
  key,
  label,
  kind: 'text',
  required: true,
  hint: '如 19:00',
  max: 5,
})
const ask = (key: string, label: string, hint?: string): FormField => ({
  key,
  label,
  kind: 'yesNo',
  required: true,
  hint,
})
const amount = (key: string, label: string, most: number): FormField => ({
  ...{ key, label, kind: 'number', required: true, min: 0, max: most },
})

/** The form of an activity, group by group. */
export const groupsFor = (places: Places): { title: string; fields: FormField[] }[] => [
  {
    title: '办什么',
    fields: [
      { key: 'kind', label: '哪一类', kind: 'choice', required: true, options: Object.values(activityKinds) },
      { key: 'title', label: '名称', kind: 'text', required: true, min: 2, max: 40 },
      { key: 'about', label: '介绍', kind: 'longText', required: false, max: 1000 },
      { key: 'hostName', label: '谁来办', kind: 'text', required: true, max: 30 },
      ask('hostFamily', '是一户人家来讲吗'),
      { key: 'where', label: '在哪里', kind: 'text', required: true, max: 60 },
    ],
  },
  {
    title: '座位',
    fields: [
      amount('capacity', '一共几个座位', 500),
      amount('perHousehold', '每家最多来几个', 10),
      ask('waitingList', '满了可以排候补吗'),
      ask('gaps', '零头座位给后面人少的人家吗', '选“否”就严格按先后，前一家坐不下时空着等'),
      { ...amount('offerHours', '空出的座位给候补的留几小时', 48), hint: '只算白天 8 点到 20 点；填 0 就直接报上' },
      amount('cancelHours', '开始前几小时起不能自己取消', 168),
    ],
  },
  {
    title: '谁能来',
    fields: [
      { key: 'within', label: '面向', kind: 'choice', required: true, options: places.map(({ name }) => name) },
      { ...amount('youngest', '最小几岁', 120), required: false },
      { ...amount('oldest', '最大几岁', 120), required: false },
      ask('party', '只限党员吗', '平台不存党员身份，由报名的人自己确认'),
      { key: 'team', label: '只限哪个队的队员', kind: 'text', required: false, max: 20 },
      ask('guardian', '孩子参加要家长同意吗'),
    ],
  },
  {
    title: '报名',
    fields: [
      { key: 'openDay', label: '哪天开始', kind: 'date', required: true },
      time('openTime', '几点开始'),
      { key: 'closeDay', label: '哪天截止', kind: 'date', required: true },
      time('closeTime', '几点截止'),
      {
        key: 'questions',
        label: '报名时要问的',
        kind: 'longText',
        required: false,
        hint: '一行一个，最多 5 个',
        max: 200,
      },
      { key: 'bring', label: '请大家带上', kind: 'longText', required: false, hint: '一行一样', max: 300 },
      ask('hours', '要记时长吗', '选“是”，走的时候也要签'),
    ],
  },
]

const lines = (text: unknown) =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const instant = (day: unknown, hour: unknown): number => {
  const at = Date.parse(`${day}T${String(hour).padStart(5, '0')}:00+08:00`)
  return Number.isNaN(at) ? 0 : at
}
const whole = (value: unknown): number => Math.trunc(Number(value) || 0)
const orNull = (value: unknown): number | null => (String(value ?? '').trim() === '' ? null : whole(value))

/** What was written, as the cloud keeps it. */
export const termsOf = ({ answers: a, days }: Written, place: string, places: Places): ActivityTerms => ({
  kind: kindOf(String(a.kind)) ?? 'lesson',
  title: String(a.title ?? '').trim(),
  about: String(a.about ?? '').trim(),
  host: { name: String(a.hostName ?? '').trim(), family: a.hostFamily === true },
  ...{ place, where: String(a.where ?? '').trim() },
  sessions: days.map(({ day, from, to }, at) => ({ id: `s${at + 1}`, from: instant(day, from), to: instant(day, to) })),
  ...{ capacity: whole(a.capacity), perHousehold: whole(a.perHousehold) },
  who: {
    within: places.find(({ name }) => name === a.within)?.path ?? 'yl',
    ...{ youngest: orNull(a.youngest), oldest: orNull(a.oldest), party: a.party === true },
    team: String(a.team ?? '').trim(),
  },
  ...{ opensAt: instant(a.openDay, a.openTime), closesAt: instant(a.closeDay, a.closeTime) },
  questions: lines(a.questions).map((label, at) => ({ key: `q${at + 1}`, label, kind: 'text', required: true })),
  ...{ guardian: a.guardian === true, waitingList: a.waitingList === true, gaps: a.gaps === true },
  ...{
    offerHours: whole(a.offerHours),
    cancelHours: whole(a.cancelHours),
    bring: lines(a.bring),
    hours: a.hours === true,
  },
})

const dayOf = (at: number) => local(at).format('YYYY-MM-DD')
const hourOf = (at: number) => local(at).format('HH:mm')
/** What the cloud keeps, as staff write it. */
export const writtenOf = (it: ActivityTerms, places: Places): Written => ({
  answers: {
    ...{
      kind: activityKinds[it.kind],
      title: it.title,
      about: it.about,
      hostName: it.host.name,
      hostFamily: it.host.family,
    },
    ...{ where: it.where, capacity: String(it.capacity), perHousehold: String(it.perHousehold) },
    ...{ waitingList: it.waitingList, gaps: it.gaps, offerHours: String(it.offerHours) },
    ...{
      cancelHours: String(it.cancelHours),
      within: places.find(({ path }) => path === it.who.within)?.name ?? '全区',
    },
    ...{ youngest: String(it.who.youngest ?? ''), oldest: String(it.who.oldest ?? ''), party: it.who.party },
    ...{ team: it.who.team, guardian: it.guardian, openDay: dayOf(it.opensAt), openTime: hourOf(it.opensAt) },
    ...{ closeDay: dayOf(it.closesAt), closeTime: hourOf(it.closesAt), hours: it.hours, bring: it.bring.join('\n') },
    questions: it.questions.map(({ label }) => label).join('\n'),
  },
  days: it.sessions.map(({ from, to }) => ({ day: dayOf(from), from: hourOf(from), to: hourOf(to) })),
})

/** A new one: next week at seven in the evening, twenty seats. */
export const blankOf = (now: number): Written => {
  const day = dayOf(now + 7 * 86_400_000)
  return {
    answers: {
      ...{
        kind: activityKinds.lesson,
        hostFamily: true,
        capacity: '20',
        perHousehold: '4',
        waitingList: true,
        gaps: false,
      },
      ...{ offerHours: '4', cancelHours: '2', within: '全区', party: false, guardian: true, hours: false },
      ...{ openDay: dayOf(now), openTime: hourOf(now), closeDay: day, closeTime: '17:00' },
    },
    days: [{ day, from: '19:00', to: '20:00' }],
  }
}

const formKeys: Record<string, string> = {
  closesAt: 'closeDay',
  'who.oldest': 'oldest',
}
/** What is wrong, by the key of the field or of the session, in the words people read. */
export const faultsOf = (written: Written, place: string, places: Places): Record<string, string> => {
  const faults: Record<string, string> = {}
  for (const field of groupsFor(places).flatMap(({ fields }) => fields)) {
    const why = faultOf(field, written.answers[field.key])
    if (why) faults[field.key] = why
    else if (field.key.endsWith('Time') && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(String(written.answers[field.key])))
      faults[field.key] = '请写成 19:00 这样'
  }
  if (Object.keys(faults).length > 0) return faults
  const found = activityFaults(termsOf(written, place, places))
  return Object.fromEntries(
    Object.entries(found).map(([key, why]) => [
      formKeys[key] ?? key.replace(/\..*/, key.startsWith('sessions') ? key.slice(8) : ''),
      why,
    ]),
  )
}
