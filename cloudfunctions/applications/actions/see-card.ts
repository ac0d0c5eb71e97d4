import { seeCard as contract } from '../../../types/card'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { cardOfCase } from '../card'
import { applications } from '../shelves'

export const seeCard = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { owner: record.applicant.id, helping: record.helping },
  act: ({ seen: { record }, fail }) =>
    record ? { rev: record.rev, card: record.card ? cardOfCase(record) : null } : fail('NOT_FOUND'),
})
