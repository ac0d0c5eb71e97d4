import { type ActivityTerms, activityKinds } from '../../../types/activities'
import { type Answers, faultOf } from '../../../types/forms'
import { activityFaults } from '../../../types/hosting'
import { worded } from '../../lib/china-time'
import { groupsFor, type Places } from './fields'
import { type Piece, piecesOf } from './files'

export type Day = { day: string; from: string; to: string }
/** What staff write, as they write it: the words of a form, and the sessions by their days. */
export type Written = { answers: Answers; days: Day[]; files: Piece[] }

const kindOf = (word: string) =>
  Object.keys(activityKinds).find((key): key is keyof typeof activityKinds => Reflect.get(activityKinds, key) === word)
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
export const termsOf = ({ answers: a, days, files }: Written, place: string, places: Places): ActivityTerms => ({
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
  files: files.flatMap(({ file }) => (file ? [file] : [])),
})

const dayOf = (at: number) => worded(at, 'YYYY-MM-DD')
const hourOf = (at: number) => worded(at, 'HH:mm')
/** What the cloud keeps, as staff write it. */
export const writtenOf = (it: ActivityTerms, places: Places, urls: readonly string[]): Written => ({
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
  files: piecesOf(it.files ?? [], urls),
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
    files: [],
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
  if (written.files.some(({ state }) => state === 'busy')) faults.files = '还有文件在传，请等一下'
  else if (written.files.some(({ state }) => state !== 'done')) faults.files = '有文件没有传成，请重传或删去'
  if (Object.keys(faults).length > 0) return faults
  const found = activityFaults(termsOf(written, place, places))
  return Object.fromEntries(
    Object.entries(found).map(([key, why]) => [
      formKeys[key] ?? key.replace(/\..*/, key.startsWith('sessions') ? key.slice(8) : ''),
      why,
    ]),
  )
}
