import { show as contract, Service } from '../../../types/catalog'
import { many, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { departmentName } from '../../kernel/places'
import { latelyOf } from '../lately'
import { canApply, canAsk, canConfirm, canEdit } from '../rules'
import { closings, services } from '../shelves'

/** Closed cases that the figures of a service rest on. */
const newest = 200

export const show = handle(contract, {
  look: ({ code }) => ({
    record: one(services, { _id: code }),
    closed: many(closings, { code }, { order: ['at', -1], limit: newest }),
  }),
  from: 'record',
  act: ({ seen: { record, closed }, caller, fail }) => {
    if (!record) return fail('NOT_FOUND')
    return {
      service: Service.parse(record),
      rev: record.rev,
      departmentName: departmentName(record.department),
      can: { apply: canApply(record, caller), ask: canAsk(caller), confirm: canConfirm(caller), edit: canEdit(caller) },
      lately: latelyOf(closed ?? []),
    }
  },
})
