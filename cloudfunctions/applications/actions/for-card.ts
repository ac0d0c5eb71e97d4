import { forCard as contract } from '../../../types/card'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { applications } from '../shelves'

export const forCard = handle(contract, {
  look: ({ id }) => ({ record: one(applications, { _id: id }) }),
  target: ({ record }) => record && { offices: record.offices },
  act: ({ seen: { record: it }, fail }) => {
    if (!it) return fail('NOT_FOUND')
    const { rev, number, service, applicant, helper } = it
    return { rev, number, title: service.title, applicant: applicant.name, helper: helper?.name ?? null }
  },
})
