import type { Application } from '../../../types/applications'
import { hasAgreed } from '../../../types/consenting'
import { submitFor as contract } from '../../../types/helping'
import { count, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { answer, begin, faultIn, mostOpen } from '../handing-in'
import { caseOf } from '../help-code'
import { madeOver } from '../paper'
import { applications, consents, services } from '../shelves'
import { lostFaults, uploadsOf } from '../uploads'

export const submitFor = handle(contract, {
  look: ({ code, consent, files }) => ({
    record: one(services, { _id: code }),
    consent: one(consents, { _id: consent }),
    before: one(applications, { _id: caseOf(consent) }),
    open: count(applications, { open: true }, { mine: 'helping', limit: mostOpen }),
    uploads: uploadsOf(files),
  }),
  // Foreign and missing are alike; whose consent it is nobody else learns.
  target: ({ consent }) => (consent?.helper ? { owner: consent.helper.id } : undefined),
  act: async ({ input, caller, key, hash, context, seen, fail }) => {
    const { consent, before, record } = seen
    if (!caller || !consent?.helper) return fail('NOT_FOUND')
    const again = (it: Application) => {
      if (it.journal[0]?.key !== key) return fail('USED')
      return it.journal[0].hash === hash ? answer(it) : fail('KEY_REUSED')
    }
    if (before) return again(before)
    if (!hasAgreed(caller.agreed, 'privacy')) return fail('NOT_AGREED')
    if (consent.state !== 'given' || context.now >= consent.until) return fail('ENDED')
    if (consent.service !== null && consent.service !== input.code) return fail('OTHER_SERVICE')
    const service = record ?? fail('UNKNOWN_SERVICE')
    if (service.mode === 'window') return fail('NOT_ONLINE')
    if (seen.open >= mostOpen) return fail('TOO_MANY')
    const { community, ...applicant } = consent.person
    const helper = { ...consent.helper, how: 'code' as const, at: context.now }
    const paper = {
      kind: 'apply' as const,
      service,
      applicant,
      community,
      form: input.form,
      files: input.files,
      helper,
    }
    const fault = faultIn(paper, caller._id, context.now)
    if (fault) return fail(fault.code, fault.fields)
    const lost = await lostFaults(input.files, seen.uploads)
    if (lost) return fail('FILE_UNKNOWN', lost)
    const act = {
      ...{ context, key, hash, act: contract.name },
      by: { id: caller._id, name: caller.name, role: 'helper' },
      note: `替${applicant.name}办，凭本人给的码`,
    }
    const own = { ...paper, files: madeOver(applicant.id, input.files) }
    return again(await begin(act, own, caseOf(consent._id)))
  },
})
