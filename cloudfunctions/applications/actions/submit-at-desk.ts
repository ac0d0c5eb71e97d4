import type { Application } from '../../../types/applications'
import { submitAtDesk as contract } from '../../../types/helping'
import { count, one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { deskOpenid } from '../../kernel/desk-people'
import { handle } from '../../kernel/handle'
import { isCommunity, nameOf } from '../../kernel/places'
import { fingerprint } from '../../kernel/seal'
import { insertOnce } from '../../kernel/store'
import { answer, begin, faultIn, mostOpen } from '../handing-in'
import { madeOver } from '../paper'
import { applications, members, services } from '../shelves'
import { lostFaults, uploadsOf } from '../uploads'

type Who = { office: string; name: string; idTail: string }
/** The same person at the same desk is known again; the id tells nothing of the number. */
const personId = ({ office, name, idTail }: Who) =>
  `m-desk-${fingerprint(`desk:${office}:${name}:${idTail}`).slice(0, 24)}`
const idOf = (openid: string | undefined, key: string) => `a-${digest(['desk', openid, key]).slice(0, 24)}`

const keepPerson = (id: string, { office, name }: Who) =>
  insertOnce(members, () => ({
    ...{ _id: id, openid: deskOpenid(id), name, kind: 'resident' as const, community: office, grants: [] },
    ...{ note: '没有微信，在窗口登记', sample: false, rev: 0, journal: [], unsent: false },
  }))

export const submitAtDesk = handle(contract, {
  look: (input, { openid }, key) => ({
    record: one(services, { _id: input.code }),
    person: one(members, { _id: personId(input) }),
    before: one(applications, { _id: idOf(openid, key) }),
    open: count(applications, { 'applicant.id': personId(input), open: true }, { limit: mostOpen }),
    uploads: uploadsOf(input.files),
  }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async ({ input, caller, key, hash, context, seen, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const again = (it: Application) => (it.journal[0]?.hash === hash ? answer(it) : fail('KEY_REUSED'))
    if (seen.before) return again(seen.before)
    const { office, name, idTail, form, files } = input
    if (!isCommunity(office)) return fail('NOT_COMMUNITY')
    const service = seen.record ?? fail('UNKNOWN_SERVICE')
    if (seen.open >= mostOpen) return fail('TOO_MANY')
    const id = personId(input)
    const came = input.helper && { name: input.helper, how: 'desk' as const, at: context.now, desk: office }
    const paper = {
      ...{ kind: 'apply' as const, service, applicant: { id, name }, community: office, form, files },
      ...{ atDesk: { office, idTail }, ...(came ? { helper: came } : {}) },
      visits: [{ at: context.now, office }],
    }
    const fault = faultIn(paper, caller._id, context.now)
    if (fault) return fail(fault.code, fault.fields)
    const lost = await lostFaults(files, seen.uploads)
    if (lost) return fail('FILE_UNKNOWN', lost)
    if (!seen.person) await keepPerson(id, input)
    const act = {
      ...{ context, key, hash, act: contract.name },
      by: { id: caller._id, name: caller.name, role: 'reviewer' },
      note: `${nameOf(office)}窗口看过身份证，尾号 ${idTail}${came ? `，由${came.name}代办` : ''}`,
    }
    return again(await begin(act, { ...paper, files: madeOver(id, files) }, idOf(context.openid, key)))
  },
})
