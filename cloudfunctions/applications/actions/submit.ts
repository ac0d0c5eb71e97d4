import type { Application } from '../../../types/applications'
import { submit as contract } from '../../../types/applying'
import { hasAgreed } from '../../../types/consenting'
import { count, one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { handle } from '../../kernel/handle'
import { answer, begin, faultIn, mostOpen } from '../handing-in'
import { applications, services } from '../shelves'
import { lostFaults, uploadsOf } from '../uploads'

const idOf = (openid: string | undefined, key: string) => `a-${digest([openid, key]).slice(0, 24)}`

export const submit = handle(contract, {
  look: ({ code, files }, { openid }, key) => ({
    record: one(services, { _id: code }),
    before: one(applications, { _id: idOf(openid, key) }),
    open: count(applications, { open: true }, { mine: 'applicant.id', limit: mostOpen }),
    uploads: uploadsOf(files),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { input, caller, key, hash, context, seen, fail } = given
    const again = (it: Application) => (it.journal[0]?.hash === hash ? answer(it) : fail('KEY_REUSED'))
    if (seen.before) return again(seen.before)
    const service = seen.record ?? fail('UNKNOWN_SERVICE')
    if (!caller?.community) return fail('NOT_MEMBER')
    if (!hasAgreed(caller.agreed, 'privacy')) return fail('NOT_AGREED')
    if (seen.open >= mostOpen) return fail('TOO_MANY')
    if (input.kind === 'apply' && service.mode === 'window') fail('NOT_ONLINE')
    const { _id: id, name, household, community } = caller
    const applicant = { id, name, ...(household ? { household } : {}) }
    const paper = { ...input, service, applicant, community }
    const fault = faultIn(paper, id, context.now)
    if (fault) return fail(fault.code, fault.fields)
    const lost = await lostFaults(input.files, seen.uploads)
    if (lost) return fail('FILE_UNKNOWN', lost)
    const by = { id, name, role: 'member' }
    return again(await begin({ context, key, hash, act: contract.name, by }, paper, idOf(context.openid, key)))
  },
})
