import { helpers as contract } from '../../../types/helping'
import { many } from '../../kernel/ask'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { caseOf } from '../help-code'
import { applications, consents } from '../shelves'

const most = 30

const newest = { order: ['madeKey', -1] as const, limit: 100 }

export const helpers = handle(contract, {
  look: (_input, { now }) => {
    const live = { state: 'given', until: above(now) }
    return {
      given: many(consents, live, { mine: 'person.id', order: ['at', -1], limit: most }),
      cases: many(applications, {}, { mine: 'applicant.id', ...newest }),
      toMe: many(consents, live, { mine: 'helper.id', order: ['at', -1], limit: most }),
      helped: many(applications, {}, { mine: 'helper.id', ...newest }),
    }
  },
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ seen: { given, cases, toMe, helped } }) => {
    const used = new Set([...cases, ...helped].map(({ _id }) => _id))
    const free = ({ _id }: { _id: string }) => !used.has(caseOf(_id))
    return {
      given: given.filter(free).map(({ _id, rev, helper, service, until }) => ({
        ...{ id: _id, rev, who: helper?.name ?? '', service, until },
      })),
      cases: cases
        .filter(({ helping }) => helping)
        .map(({ _id, rev, helper, service, number }) => ({
          ...{ id: _id, rev, who: helper?.name ?? '', title: service.title, number },
        })),
      toMe: toMe.filter(free).map(({ _id, person, service, until }) => ({
        ...{ id: _id, name: person.name, service, until },
      })),
    }
  },
})
