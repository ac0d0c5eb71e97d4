import { type Answers, type FormField, faultOf } from '../../../types/forms'
import { voteFaults } from '../../../types/vote-desk'
import { quorums, type VoteTerms, type voteMajorities, voteUnits } from '../../../types/votes'
import { worded } from '../../lib/china-time'

/** Words as staff choose them; the longest fit an option of a form. */
const majorityWords = {
  simple: '赞成多于反对',
  twoThirds: '赞成达到三分之二',
  dual: '双过半：三分之二参加，过半同意',
  dualHigh: '双四分之三：三分之二参加',
  most: '几个选项里得票最多的',
} as const satisfies Record<keyof typeof voteMajorities, string>

const keyOf = <K extends string>(words: Record<K, string>, word: unknown): K | undefined => {
  for (const key in words) if (words[key] === word) return key
  return undefined
}
const chooseFrom = (key: string, label: string, words: Record<string, string>): FormField => ({
  ...{ key, label, kind: 'choice', required: true, options: Object.values(words) },
})
const time = (key: string, label: string): FormField => ({
  ...{ key, label, kind: 'text', required: true, hint: '如 18:00', max: 5 },
})
const ask = (key: string, label: string, hint?: string): FormField => ({
  ...{ key, label, kind: 'yesNo', required: true, hint },
})

/** The form of a vote, group by group. */
export const groups: { title: string; fields: FormField[] }[] = [
  {
    title: '问什么',
    fields: [
      { key: 'question', label: '表决的问题', kind: 'text', required: true, min: 4, max: 100 },
      { key: 'about', label: '说明', kind: 'longText', required: false, max: 1000 },
      {
        ...{ key: 'options', label: '选项', kind: 'longText', required: false, max: 400 },
        hint: '一行一个，2 到 8 个；不写就是赞成、反对、弃权',
      },
    ],
  },
  {
    title: '谁投、怎么定',
    fields: [
      chooseFrom('unit', '一票算谁的', voteUnits),
      chooseFrom('majority', '怎样算通过', majorityWords),
      chooseFrom('quorum', '参加的人数', quorums),
      ask('anonymous', '不记名吗', '按房屋面积投的只能记名'),
      {
        key: 'proxies',
        label: '一个人最多替几票代投',
        kind: 'number',
        required: true,
        min: 0,
        max: 5,
        hint: '填 0 就不能请人代投',
      },
      ask('paper', '收纸质票吗', '由两位工作人员先后录入'),
    ],
  },
  {
    title: '什么时候',
    fields: [
      { key: 'openDay', label: '哪天开始', kind: 'date', required: true },
      time('openTime', '几点开始'),
      { key: 'closeDay', label: '哪天截止', kind: 'date', required: true },
      time('closeTime', '几点截止'),
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

/** What was written, as the cloud keeps it. */
export const termsOf = (a: Answers, place: string): VoteTerms => ({
  ...{
    question: String(a.question ?? '').trim(),
    about: String(a.about ?? '').trim(),
    options: lines(a.options),
    place,
  },
  unit: keyOf(voteUnits, a.unit) ?? 'household',
  majority: keyOf(majorityWords, a.majority) ?? 'simple',
  quorum: keyOf(quorums, a.quorum) ?? 'none',
  ...{ anonymous: a.anonymous === true, proxies: Math.trunc(Number(a.proxies) || 0), paper: a.paper === true },
  ...{ opensAt: instant(a.openDay, a.openTime), closesAt: instant(a.closeDay, a.closeTime) },
})

const dayOf = (at: number) => worded(at, 'YYYY-MM-DD')
const hourOf = (at: number) => worded(at, 'HH:mm')
/** What the cloud keeps, as staff write it. */
export const writtenOf = (it: VoteTerms): Answers => ({
  ...{ question: it.question, about: it.about, options: it.options.join('\n'), unit: voteUnits[it.unit] },
  ...{ majority: majorityWords[it.majority], quorum: quorums[it.quorum], anonymous: it.anonymous },
  ...{ proxies: String(it.proxies), paper: it.paper, openDay: dayOf(it.opensAt), openTime: hourOf(it.opensAt) },
  ...{ closeDay: dayOf(it.closesAt), closeTime: hourOf(it.closesAt) },
})

/** A new one: from tomorrow for a week, one ballot a household. */
export const blankOf = (now: number): Answers => ({
  ...{ unit: voteUnits.household, majority: majorityWords.simple, quorum: quorums.none, anonymous: true },
  ...{ proxies: '1', paper: true, openDay: dayOf(now), openTime: '00:00' },
  ...{ closeDay: dayOf(now + 7 * 86_400_000), closeTime: '18:00' },
})

const formKeys: Record<string, string> = { closesAt: 'closeDay' }
/** What is wrong, by the key of the field, in the words people read. */
export const faultsOf = (answers: Answers, place: string): Record<string, string> => {
  const faults: Record<string, string> = {}
  for (const field of groups.flatMap(({ fields }) => fields)) {
    const why = faultOf(field, answers[field.key])
    if (why) faults[field.key] = why
    else if (field.key.endsWith('Time') && !/^([01]?\d|2[0-3]):[0-5]\d$/.test(String(answers[field.key])))
      faults[field.key] = '请写成 18:00 这样'
  }
  if (Object.keys(faults).length > 0) return faults
  const terms = termsOf(answers, place)
  if (terms.options.length > 8) return { options: '最多 8 个选项' }
  if (terms.options.some((word) => word.length > 40)) return { options: '一个选项最多 40 个字' }
  const found = voteFaults(terms)
  return Object.fromEntries(Object.entries(found).map(([key, why]) => [formKeys[key] ?? key.replace(/\..*/, ''), why]))
}
