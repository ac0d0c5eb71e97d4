import type { Application } from '../../../types/applications'
import { submit as contract } from '../../../types/applying'
import type { ServiceRecord } from '../../../types/editions'
import { askForm } from '../../../types/forms'
import type { Member } from '../../../types/members'
import { count, one } from '../../kernel/ask'
import { digest } from '../../kernel/context'
import { type Given, handle } from '../../kernel/handle'
import { insertOnce } from '../../kernel/store'
import { dayNumber, dueAfter, dueOf, today } from '../../kernel/workdays'
import { chainOf } from '../chain'
import { started } from '../clock'
import { findsOf } from '../handling'
import { allOurs, formFaults, materialFaults, materialsFor, sealForm } from '../paper'
import { dueKey, madeKey } from '../rules'
import { applications, services } from '../shelves'

type Asked = Omit<Given<typeof contract, never>, 'seen'>
type Paper = { service: ServiceRecord; caller: Member; community: string }

const fieldsFor = (kind: Application['kind'], service: ServiceRecord) => (kind === 'ask' ? askForm : service.fields)

/** Nobody can come to a window on a day that is gone. */
const visitFault = ({ kind, form }: Asked['input'], now: number): Record<string, string> =>
  kind === 'ask' && typeof form.visit === 'string' && form.visit !== '' && form.visit < today(now)
    ? { visit: '请选今天或以后的日子' }
    : {}

const check = ({ input, context, fail }: Asked, { service, caller }: Paper) => {
  if (input.kind === 'apply' && service.mode === 'window') fail('NOT_ONLINE')
  const form = { ...formFaults(fieldsFor(input.kind, service), input.form), ...visitFault(input, context.now) }
  if (Object.keys(form).length > 0) fail('FORM_WRONG', form)
  const files = materialFaults(materialsFor(input.kind, service), input.files)
  if (Object.keys(files).length > 0) fail('MATERIAL_MISSING', files)
  if (!allOurs(caller._id, input.files)) fail('FILE_UNKNOWN')
}

const snapshot = (kind: Application['kind'], service: ServiceRecord): Application['service'] => ({
  code: service.code,
  rev: service.rev,
  title: service.title,
  verified: service.verified,
  fields: fieldsFor(kind, service),
  materials: materialsFor(kind, service),
  conditions: kind === 'ask' ? [] : service.conditions,
  promisedDays: service.promisedDays,
})

/** Short enough to read out over the phone; another one is drawn when it is taken. */
const numberFor = (id: string, now: number, attempt: number) =>
  `YL${dayNumber(now)}-${String(Number.parseInt(digest([id, attempt]).slice(0, 12), 16) % 1_000_000).padStart(6, '0')}`

const application = (asked: Asked, paper: Paper, _id: string): Omit<Application, 'number'> => {
  const { input, context, key, hash } = asked
  const { service, caller, community } = paper
  const chain = chainOf(service, community, input.kind)
  const office = chain[0]?.office ?? community
  const watch = started(chain[0]?.days ?? service.promisedDays, office, context.now)
  const run = { from: context.now, days: service.promisedDays }
  const clock = { _id, run, dueAt: dueOf(run), pausedAt: null, watch }
  const by = { id: caller._id, name: caller.name, role: 'member' }
  return {
    ...clock,
    rev: 1,
    kind: input.kind,
    service: snapshot(input.kind, service),
    applicant: { id: caller._id, name: caller.name, ...(caller.household ? { household: caller.household } : {}) },
    family: caller.household ?? caller._id,
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
    madeKey: madeKey({ _id, submittedAt: context.now }),
    dueKey: dueKey(clock),
    pausedDays: 0,
    closedAt: null,
    times: 0,
    journal: [{ rev: 1, at: context.now, act: contract.name, by, to: 'submitted', key, hash }],
    unsent: true,
  }
}

const idOf = (openid: string | undefined, key: string) => `a-${digest([openid, key]).slice(0, 24)}`
/** As many as one person may have open at once; a family in need has a few, a runaway script has thousands. */
const most = 30

const answer = (it: Application) => ({
  id: it._id,
  rev: 1,
  state: 'submitted' as const,
  number: it.number,
  // The promise as it was made: a pause may have moved the due date since.
  dueAt: dueAfter(it.submittedAt, it.service.promisedDays),
})

export const submit = handle(contract, {
  look: ({ code }, { openid }, key) => ({
    record: one(services, { _id: code }),
    before: one(applications, { _id: idOf(openid, key) }),
    open: count(applications, { open: true }, { mine: 'applicant.id', limit: most }),
  }),
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async (given) => {
    const { caller, key, hash, context, seen, fail } = given
    const again = (it: Application) => (it.journal[0]?.hash === hash ? answer(it) : fail('KEY_REUSED'))
    if (seen.before) return again(seen.before)
    const service = seen.record ?? fail('UNKNOWN_SERVICE')
    if (!caller?.community) return fail('NOT_MEMBER')
    if (seen.open >= most) return fail('TOO_MANY')
    const paper = { service, caller, community: caller.community }
    check(given, paper)
    const _id = idOf(context.openid, key)
    const draft = application(given, paper, _id)
    const { fields } = draft.service
    const numbered = (attempt: number) => {
      const number = numberFor(_id, context.now, attempt)
      return { ...draft, number, finds: findsOf({ number, name: caller.name, fields, form: given.input.form }) }
    }
    return again((await insertOnce(applications, numbered)).document)
  },
})
