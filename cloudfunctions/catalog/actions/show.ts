import { show as contract, Service } from '../../../types/catalog'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { departmentName } from '../../kernel/places'
import { canApply, canAsk, canConfirm } from '../rules'
import { services } from '../shelves'

export const show = handle(contract, {
  look: ({ code }) => ({ record: one(services, { _id: code }) }),
  from: 'record',
  act: ({ seen: { record }, caller, fail }) => {
    if (!record) return fail('NOT_FOUND')
    return {
      service: Service.parse(record),
      rev: record.rev,
      departmentName: departmentName(record.department),
      can: { apply: canApply(record, caller), ask: canAsk(caller), confirm: canConfirm(caller) },
    }
  },
})
