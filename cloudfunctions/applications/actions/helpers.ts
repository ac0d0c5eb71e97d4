import { helpers as contract } from '../../../types/helping'
import { many, one } from '../../kernel/ask'
import { canApply, canAsk } from '../../kernel/asking'
import { above } from '../../kernel/filter'
import { handle } from '../../kernel/handle'
import { caseOf } from '../help-code'
import { applications, consents, services } from '../shelves'

const most = 30

const newest = { order: ['madeKey', -1] as const, limit: 100 }

export const helpers = handle(contract, {
  look: ({ code = '' }, { now }) => {
    const live = { state: 'given', until: above(now) }
    return {
      service: one(services, { _id: code }),
      given: many(consents, live, { mine: 'person.id', order: ['at', -1], limit: most }),
      cases: many(applications, {}, { mine: 'applicant.id', ...newest }),
      toMe: many(consents, live, { mine: 'helper.id', order: ['at', -1], limit: most }),
      helped: many(applications, {}, { mine: 'helper.id', ...newest }),
    }
  },
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: ({ input: { code }, seen, caller, fail }) => {
    const { given, cases, toMe, helped } = seen
    const used = new Set([...cases, ...helped].map(({ _id }) => _id))
    const free = ({ _id }: { _id: string }) => !used.has(caseOf(_id))
    const mine = toMe.filter(free).map(({ _id, person, service, until }) => ({
      ...{ id: _id, name: person.name, service, until },
    }))
    if (code !== undefined) {
      const it = seen.service ?? fail('NOT_FOUND')
      const can = { apply: canApply(it, caller), ask: canAsk(caller) }
      const forThis = mine.filter(({ service }) => service === null || service === code)
      return { service: { code, title: it.title, can }, given: [], cases: [], toMe: forThis }
    }
    return {
      given: given.filter(free).map(({ _id, rev, helper, service, until }) => ({
        ...{ id: _id, rev, who: helper?.name ?? '', service, until },
      })),
      cases: cases
        .filter(({ helping }) => helping)
        .map(({ _id, rev, helper, service, number }) => ({
          ...{ id: _id, rev, who: helper?.name ?? '', title: service.title, number },
        })),
      toMe: mine,
    }
  },
})
