import { ActivityTerms, type Seating, stillIn } from '../../../types/activities'
import { covers, no, type Verdict, yes } from '../../../types/common'
import type { Member } from '../../../types/members'
import { activity as contract, signUp } from '../../../types/signing-up'
import { handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { familyOf, lookAtOwn, ownOnly } from '../family'
import { openedOf } from '../files'
import { guestFault, listFault, mayWithdraw, ownGroup, seatFor } from '../rules'
import { forWhom, ownSeatOf } from '../words'

/** The terms as they were written, without anything of the roster. */
export const termsOf = (it: Seating): ActivityTerms => ActivityTerms.parse(it)

const maySignUp = (it: Seating, caller: Member | undefined, now: number): Verdict => {
  const fault = listFault(it, now)
  if (fault) return no(signUp.failures[fault])
  if (!caller) return no('先登记您是哪个社区的居民')
  if (it.who.within !== 'yl' && !covers(it.who.within, caller.community ?? ''))
    return no(`只面向${nameOf(it.who.within)}居民`)
  const mine = ownOnly(it.groups, caller._id)
  if (Object.values(mine).some(({ seat }) => stillIn(seat))) return no(signUp.failures.ALREADY)
  return seatFor(it, 1) === 'FULL' ? no(signUp.failures.FULL) : yes
}

export const show = handle(contract, {
  look: ({ id }) => lookAtOwn(id),
  from: 'record',
  act: async ({ seen, caller, context: { now }, fail }) => {
    const it = seen.record
    if (!it || it.state === 'draft') return fail('UNKNOWN_ACTIVITY')
    const family = caller && familyOf(caller, seen.home, now)
    const own = caller && family && ownGroup(ownOnly(it.groups, caller._id), family.id)
    const { rev, state, sample, left, waiting } = it
    const seat = own?.[1].seat
    return {
      activity: {
        ...termsOf(it),
        files: [],
        ...{ id: it._id, rev, state, sample, left, waiting, placeName: nameOf(it.place), forWhom: forWhom(it) },
      },
      open: await openedOf(it.files ?? []),
      family: (family?.people ?? []).map((person) => {
        const why = guestFault(it.who, person.age)
        return { ...person, can: why ? no(why) : yes }
      }),
      mine: own ? ownSeatOf(it, own[0], own[1]) : null,
      can: {
        signUp: maySignUp(it, caller, now),
        withdraw:
          seat && stillIn(seat) && it.state !== 'cancelled'
            ? seat !== 'seated' || mayWithdraw(it, now)
              ? yes
              : no(`开始前 ${it.cancelHours} 小时起不能自己取消，请打电话给社区`)
            : no('没有报名'),
        accept: seat === 'offered' ? yes : no('没有等您确认的座位'),
      },
      would: seatFor(it, 1) === 'seated' ? ('seated' as const) : ('waiting' as const),
    }
  },
})
