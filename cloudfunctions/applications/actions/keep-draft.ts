import type { Application } from '../../../types/applications'
import { keepDraft as contract, type Draft, draftDays, mostDrafts } from '../../../types/drafts'
import type { ServiceRecord } from '../../../types/editions'
import { askForm, type FormField } from '../../../types/forms'
import type { Consent } from '../../../types/helping'
import type { Member } from '../../../types/members'
import { count, one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { change, insert, readOne } from '../../kernel/store'
import { idOf, keepable, mineOf, named, sameContent } from '../draft-of'
import { allOurs } from '../paper'
import { applications, consents, draftShelf, services } from '../shelves'

type Seen = { service?: ServiceRecord | undefined; mended?: Application | undefined; consent?: Consent | undefined }
type About = Pick<Draft, 'code' | 'title' | 'forWhom'> & { fields: readonly FormField[] }
/** What the form is about, and which questions it may hold. */
const aboutOf = (subject: string, { service, mended: it, consent }: Seen, caller: Member): About | undefined => {
  if (it) {
    const forWhom = it.applicant.id === caller._id ? null : it.applicant.name
    return { code: it.service.code, title: it.service.title, forWhom, fields: it.service.fields }
  }
  const fields = subject.startsWith('ask:') ? askForm : service?.fields
  return (
    service && fields && { code: service.code, title: service.title, forWhom: consent?.person.name ?? null, fields }
  )
}

export const keepDraft = handle(contract, {
  look: ({ subject, code }) => ({
    there: mineOf(subject),
    service: one(services, { _id: code }),
    mended: one(applications, { _id: named('mend', subject) }),
    consent: one(consents, { _id: named('for', subject) }),
    kept: count(draftShelf, {}, { mine: 'member', limit: mostDrafts }),
  }),
  target: ({ mended, consent }, { subject }, caller) => {
    if (subject.startsWith('mend:')) return mended && { owner: mended.applicant.id, helping: mended.helping }
    if (subject.startsWith('for:')) return consent?.helper ? { owner: consent.helper.id } : undefined
    return { owner: caller._id }
  },
  act: async ({ input, seen, caller, key, hash, context, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const answered = ({ last, edition }: Draft) => (last.hash === hash ? { edition } : fail('KEY_REUSED'))
    const { there } = seen
    if (there?.last.key === key) return answered(there)
    const { subject, device } = input
    const about = aboutOf(subject, seen, caller) ?? fail('UNKNOWN_SERVICE')
    const { fields, ...said } = about
    const files = input.files.filter((one) => allOurs(caller._id, [one]))
    const content = { ...keepable(fields, input.form), files }
    if (there && sameContent(there, content)) return { edition: there.edition }
    const edition = Math.max(context.now, (there?.edition ?? 0) + 1)
    const set = {
      ...said,
      ...content,
      edition,
      device,
      at: context.now,
      until: context.now + draftDays * 86_400_000,
      last: { key, hash },
    }
    const fresh = { _id: idOf(caller._id, subject), member: caller._id, subject, ...set }
    const { _id } = fresh
    if (!there && seen.kept >= mostDrafts) return fail('TOO_MANY')
    const won = there
      ? (there.edition === input.edition || there.device === device) &&
        (await change(draftShelf.collection, { _id, edition: there.edition }, { set })) === 1
      : (await insert(draftShelf.collection, fresh)) === 'added'
    if (won) return { edition }
    const now = await readOne(draftShelf, { _id })
    return now?.last.key === key ? answered(now) : fail('OTHER_DEVICE')
  },
})
