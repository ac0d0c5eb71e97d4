import { type Activity, activityStates, seatWords } from '../../../types/activities'
import { no, yes } from '../../../types/common'
import { roster as contract } from '../../../types/hosting'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { addressesOf } from '../files'
import { mayMove } from '../host'
import { placeOf } from '../rules'
import { activities } from '../shelves'
import { termsOf } from './show'

const ranks = ['seated', 'offered', 'waiting', 'passed', 'gone']
const rankOf = (seat: string) => ranks.indexOf(seat)

const groupsOf = (it: Activity) =>
  Object.entries(it.groups)
    .map(([household, group]) => ({
      ...{ household, rev: group.rev, seat: group.seat, word: seatWords[group.seat], n: group.n, name: group.name },
      ...{ people: group.people, place: placeOf(it, household), by: group.by.name, desk: group.desk, at: group.at },
      ...{ until: group.until, answers: group.answers },
    }))
    .sort((a, b) => rankOf(a.seat) - rankOf(b.seat) || a.place - b.place || a.at - b.at)

const verbs: Record<string, string> = {
  write: '改了内容',
  publish: '发布',
  closeList: '停止报名',
  reopenList: '重新开放报名',
  cancel: '取消活动',
}
const toldOf = ({ journal }: Activity) =>
  [...journal].reverse().map(({ at, by, act, note, rev }) => ({
    ...{ at, who: by.name, note: note ?? '' },
    act: rev === 1 ? '新建' : (verbs[act.replace('activities.', '')] ?? act),
  }))

export const roster = handle(contract, {
  look: ({ id }) => ({ record: one(activities, { _id: id }) }),
  target: ({ record }) => record && { offices: [record.place] },
  act: async ({ seen: { record: it }, fail }) => {
    if (!it) return fail('NOT_FOUND')
    return {
      ...{ id: it._id, rev: it.rev, state: it.state, word: activityStates[it.state], placeName: nameOf(it.place) },
      ...{ sample: it.sample, terms: termsOf(it), left: it.left, waiting: it.waiting, offered: it.offered },
      groups: groupsOf(it),
      urls: await addressesOf(it.files ?? []),
      told: toldOf(it),
      can: {
        write: it.state === 'cancelled' ? no('活动已经取消') : yes,
        publish: mayMove(it, 'publish'),
        closeList: mayMove(it, 'closeList'),
        reopenList: mayMove(it, 'reopenList'),
        cancel: mayMove(it, 'cancel'),
      },
    }
  },
})
