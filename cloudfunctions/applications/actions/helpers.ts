import { helpers as contract } from '../../../types/helping'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { caseOf } from '../help-code'
import { applications, consents } from '../shelves'

const most = 30

export const helpers = handle(contract, {
  look: (_input, { now }) => ({
    given: many(consents, { state: 'given', until: above(now) }, { mine: 'person.id', order: ['at', -1], limit: most }),
    cases: many(applications, {}, { mine: 'applicant.id', order: ['madeKey', -1], limit: 100 }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { given, cases } }) => {
    const used = new Set(cases.map(({ _id }) => _id))
    const free = given.filter(({ _id }) => !used.has(caseOf(_id)))
    return {
      given: free.map(({ _id, rev, helper, service, until }) => ({
        ...{ id: _id, rev, who: helper?.name ?? '', service, until },
      })),
      cases: cases
        .filter(({ helping }) => helping)
        .map(({ _id, rev, helper, service, number }) => ({
          ...{ id: _id, rev, who: helper?.name ?? '', title: service.title, number },
        })),
    }
  },
})
