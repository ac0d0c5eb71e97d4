import { show as contract, Service } from '../../../types/catalog'
import type { ServiceRecord } from '../../../types/editions'
import { many, one } from '../../kernel/ask'
import { canApply, canAsk } from '../../kernel/asking'
import { handle } from '../../kernel/handle'
import { departmentName, nameOf, officeAt } from '../../kernel/places'
import { latelyOf } from '../lately'
import { canConfirm, canEdit } from '../rules'
import { closings, services } from '../shelves'

/** Closed cases that the figures of a service rest on. */
const newest = 200

/** The first office of the chain is where one goes. */
const windowFor = ({ mode, chain, department }: ServiceRecord, community: string | undefined) => {
  if (mode === 'online' || !community) return null
  const office = officeAt(chain[0] ?? 'community', community, department)
  return { office, name: nameOf(office) }
}

export const show = handle(contract, {
  look: ({ code }) => ({
    record: one(services, { _id: code }),
    closed: many(closings, { code }, { order: ['at', -1], limit: newest }),
  }),
  from: 'record',
  act: ({ seen: { record, closed }, caller, fail }) => {
    if (!record) return fail('NOT_FOUND')
    return {
      service: { ...Service.parse(record), ...(caller?.grants.length ? {} : { says: [] }) },
      rev: record.rev,
      departmentName: departmentName(record.department),
      can: { apply: canApply(record, caller), ask: canAsk(caller), confirm: canConfirm(caller), edit: canEdit(caller) },
      window: windowFor(record, caller?.community),
      lately: latelyOf(closed ?? []),
    }
  },
})
