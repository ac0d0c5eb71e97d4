import { activityKinds } from '../../../types/activities'
import type { FormField } from '../../../types/forms'

export type Places = { path: string; name: string }[]
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
