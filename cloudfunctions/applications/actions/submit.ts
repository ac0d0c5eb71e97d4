import type { Application } from '../../../types/applications'
import { submit as contract } from '../../../types/applying'
import type { ServiceRecord } from '../../../types/catalog'
import { askForm } from '../../../types/forms'
import type { Member } from '../../../types/members'
import { one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { nameOf, officeAt } from '../../kernel/places'
import { insertOnce } from '../../kernel/store'
import { dayNumber, dueAfter } from '../../kernel/workdays'
import { allOurs, formFaults, materialFaults, materialsFor, sealForm } from '../paper'
import { dueKey } from '../rules'
import { applications, services } from '../shelves'

type Asked = Omit<Given<typeof contract, never>, 'seen'>
type Paper = { service: ServiceRecord; caller: Member; community: string }

const fieldsFor = (kind: Application['kind'], service: ServiceRecord) => (kind === 'ask' ? askForm : service.fields)

const check = ({ input, fail }: Asked, { service, caller }: Paper) => {
  if (input.kind === 'apply' && service.mode === 'window') fail('NOT_ONLINE')
  const form = formFaults(fieldsFor(input.kind, service), input.form)
  if (Object.keys(form).length > 0) fail('FORM_WRONG', form)
  const files = materialFaults(materialsFor(input.kind, service), input.files)
  if (Object.keys(files).length > 0) fail('MATERIAL_MISSING', files)
  if (!allOurs(caller._id, input.files)) fail('FILE_UNKNOWN')
}

/** A question goes to the first office only; an application passes the service's whole chain. */
const chainFor = (kind: Application['kind'], { service, community }: Paper) => {
  const levels = kind === 'ask' ? service.chain.slice(0, 1) : service.chain
  return levels.map((level) => {
    const office = officeAt(level, community, service.department)
    return { office, name: nameOf(office) }
  })
}

const snapshot = (kind: Application['kind'], service: ServiceRecord): Application['service'] => ({
  code: service.code,
  rev: service.rev,
  title: service.title,
  verified: service.verified,
  fields: fieldsFor(kind, service),
  materials: materialsFor(kind, service),
  promisedDays: service.promisedDays,
})

/** Short enough to read out over the phone; another one is drawn when it is taken. */
const numberFor = (id: string, now: number, attempt: number) =>
  `YL${dayNumber(now)}-${String(Number.parseInt(digest([id, attempt]).slice(0, 12), 16) % 1_000_000).padStart(6, '0')}`

const application = (asked: Asked, paper: Paper, _id: string): Omit<Application, 'number'> => {
  const { input, context, key, hash } = asked
  const { service, caller, community } = paper
  const chain = chainFor(input.kind, paper)
  const office = chain[0]?.office ?? community
  const clock = { _id, dueAt: dueAfter(context.now, service.promisedDays), pausedAt: null }
  const by = { id: caller._id, name: caller.name, role: 'member' }
  return {
    ...clock,
    rev: 1,
    kind: input.kind,
    service: snapshot(input.kind, service),
    applicant: { id: caller._id, name: caller.name, ...(caller.household ? { household: caller.household } : {}) },
    community,
    chain,
    step: 0,
    office,
    offices: [office],
    state: 'submitted',
    open: true,
    holder: null,
    form: sealForm(fieldsFor(input.kind, service), input.form, _id),
    files: input.files,
    marks: [],
    submittedAt: context.now,
    dueKey: dueKey(clock),
    pausedDays: 0,
    closedAt: null,
    times: 0,
    journal: [{ rev: 1, at: context.now, act: contract.name, by, to: 'submitted', key, hash }],
    unsent: true,
  }
}

export const submit = handle(contract, {
  look: ({ code }) => ({ record: one(services, { _id: code }) }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { caller, key, hash, context, fail } = given
    const service = given.seen.record ?? fail('UNKNOWN_SERVICE')
    if (!caller?.community) return fail('NOT_MEMBER')
    const paper = { service, caller, community: caller.community }
    check(given, paper)
    const _id = `a-${digest([caller._id, key]).slice(0, 24)}`
    const draft = application(given, paper, _id)
    const { document } = await insertOnce(applications, (attempt) => ({
      ...draft,
      number: numberFor(_id, context.now, attempt),
    }))
    const first = document.journal[0]
    if (first?.hash !== hash) return fail('KEY_REUSED')
    return { id: _id, rev: 1, state: 'submitted' as const, number: document.number, dueAt: draftDue(document) }
  },
})

/** The promise as it was made: a pause may have moved the due date since. */
const draftDue = (it: Application) => dueAfter(it.submittedAt, it.service.promisedDays)
