import type { Application } from '../../../types/applications'
import { atWindow as contract } from '../../../types/at-window'
import type { Booking } from '../../../types/booking'
import type { Member } from '../../../types/members'
import { one } from '../../kernel/ask'
import { NoAnswer } from '../../kernel/failure'
import { type Given, handle } from '../../kernel/handle'
import { nameOf } from '../../kernel/places'
import { change } from '../../kernel/store'
import { caseOfBooking, closedBy } from '../booking-case'
import { isOwnBooking, mayMove } from '../booking-rules'
import { answer, begin, faultIn } from '../handing-in'
import { madeOver } from '../paper'
import { applications, bookings, services } from '../shelves'

type Asked = Pick<Given<typeof contract, never>, 'input' | 'context' | 'key' | 'hash'>
const actOf = ({ input, context, key, hash }: Asked, caller: Member, it: Booking) => ({
  ...{ context, key, hash, act: contract.name },
  by: { id: caller._id, name: caller.name, role: 'reviewer' },
  note: `${nameOf(it.office)}窗口收下材料，看过身份证，尾号 ${input.idTail}`,
})

/** The booking is closed after the case has begun; when that is lost the timer does it, because the case's id tells. */
const close = async (it: Booking, made: Application, now: number) => {
  try {
    const { set, entry } = closedBy(it, made, now)
    await change(bookings.collection, { _id: it._id, rev: it.rev }, { set, push: { journal: entry } })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
  }
}

export const atWindow = handle(contract, {
  look: ({ id, code }) => ({
    record: one(bookings, { _id: id }),
    service: one(services, { _id: code }),
    before: one(applications, { _id: caseOfBooking(id) }),
  }),
  target: ({ record }) => record && { offices: [record.office] },
  act: async (given) => {
    const { input, seen, caller, context, key, hash, fail } = given
    const { record: it, before } = seen
    if (!it || !caller) return fail('NOT_FOUND')
    const again = (made: Application) => {
      const [first] = made.journal
      if (first?.key !== key) return fail('USED')
      return first.hash === hash ? answer(made) : fail('KEY_REUSED')
    }
    if (before) return again(before)
    if (isOwnBooking(it, caller)) return fail('OWN_CASE')
    if (!mayMove('atWindow', it).ok) return fail('NOT_NOW')
    if (input.rev !== it.rev) return fail('CHANGED')
    const service = input.code === it.code ? seen.service : undefined
    if (!service) return fail('UNKNOWN_SERVICE')
    const paper = {
      ...{ kind: 'apply' as const, service, applicant: it.person, community: it.community },
      ...{ form: input.form, files: input.files, number: it.number },
      visits: [{ at: it.hereAt ?? context.now, office: it.office }],
    }
    const fault = faultIn(paper, caller._id, context.now)
    if (fault) return fail(fault.code, fault.fields)
    const own = { ...paper, files: madeOver(it.person.id, input.files) }
    const made = await begin(actOf(given, caller, it), own, caseOfBooking(it._id))
    const told = again(made)
    await close(it, made, context.now)
    return told
  },
})
