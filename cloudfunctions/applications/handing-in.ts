import type { Application, Filed } from '../../types/applications'
import type { ServiceRecord } from '../../types/editions'
import { type Answers, askForm } from '../../types/forms'
import { started } from '../kernel/clock'
import { type Context, digest } from '../kernel/context'
import { dayNumber, today } from '../kernel/dates'
import { insertOnce } from '../kernel/store'
import { dueAfter, dueOf } from '../kernel/workdays'
import { cardAfter } from './card'
import { chainOf } from './chain'
import { findsOf } from './handling'
import { allOurs, formFaults, materialFaults, materialsFor, sealForm } from './paper'
import { dueKey, madeKey } from './rules'
import { applications } from './shelves'

/** What is handed in: for whom, of which service, and who did it in their name. */
export type Paper = {
  kind: Application['kind']
  service: ServiceRecord
  applicant: Application['applicant']
  community: string
  form: Answers
  files: Filed[]
  helper?: Application['helper']
  atDesk?: Application['atDesk']
  /** It goes on from a booking, whose number it keeps. */
  number?: string
  visits?: Application['visits']
}
type By = { id: string; name: string; role: string }
type Act = { context: Context; key: string; hash: string; act: string; by: By; note?: string }
type Fault = { code: 'FORM_WRONG' | 'MATERIAL_MISSING' | 'FILE_UNKNOWN'; fields?: Record<string, string> }

const fieldsFor = (kind: Application['kind'], service: ServiceRecord) => (kind === 'ask' ? askForm : service.fields)

/** Nobody can come to a window on a day that is gone. */
const visitFault = ({ kind, form }: Pick<Paper, 'kind' | 'form'>, now: number): Record<string, string> =>
  kind === 'ask' && typeof form.visit === 'string' && form.visit !== '' && form.visit < today(now)
    ? { visit: '请选今天或以后的日子' }
    : {}

/** What is wrong with what is handed in; undefined when nothing is. `by` uploaded the files. */
export const faultIn = ({ kind, service, form, files }: Paper, by: string, now: number): Fault | undefined => {
  const wrong = { ...formFaults(fieldsFor(kind, service), form), ...visitFault({ kind, form }, now) }
  if (Object.keys(wrong).length > 0) return { code: 'FORM_WRONG', fields: wrong }
  const missing = materialFaults(materialsFor(kind, service), files)
  if (Object.keys(missing).length > 0) return { code: 'MATERIAL_MISSING', fields: missing }
  return allOurs(by, files) ? undefined : { code: 'FILE_UNKNOWN' }
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
  ...(kind === 'apply' && service.without ? { without: service.without } : {}),
})

/** Short enough to read out over the phone; another one is drawn when it is taken. */
export const numberFor = (id: string, now: number, attempt: number) =>
  `YL${dayNumber(now)}-${String(Number.parseInt(digest([id, attempt]).slice(0, 12), 16) % 1_000_000).padStart(6, '0')}`

/** A case as it begins, without its number. */
const beginning = (
  { context, key, hash, act, by, note }: Act,
  paper: Paper,
  _id: string,
): Omit<Application, 'number'> => {
  const { kind, service, applicant, community, form, files } = paper
  const chain = chainOf(service, community, kind)
  const office = chain[0]?.office ?? community
  const watch = started(chain[0]?.days ?? service.promisedDays, office, context.now)
  const run = { from: context.now, days: service.promisedDays }
  const clock = { _id, run, dueAt: dueOf(run), pausedAt: null, watch }
  const entry = { rev: 1, at: context.now, act, by, to: 'submitted', office, key, hash, ...(note ? { note } : {}) }
  return {
    ...clock,
    rev: 1,
    kind,
    service: snapshot(kind, service),
    applicant,
    ...(paper.helper ? { helper: paper.helper, helping: paper.helper.id ?? null } : {}),
    ...(paper.atDesk ? { atDesk: paper.atDesk } : {}),
    ...(paper.visits ? { visits: paper.visits } : {}),
    family: applicant.household ?? applicant.id,
    card: cardAfter({ _id }, false),
    community,
    chain,
    step: 0,
    office,
    offices: [office],
    state: 'submitted',
    open: true,
    holder: null,
    form: sealForm(fieldsFor(kind, service), form, _id),
    files,
    marks: [],
    submittedAt: context.now,
    madeKey: madeKey({ _id, submittedAt: context.now }),
    dueKey: dueKey(clock),
    pausedDays: 0,
    closedAt: null,
    times: 0,
    journal: [entry],
    unsent: true,
  }
}

/** Adds the case once under its own id; another number is drawn when one is taken. */
export const begin = async (act: Act, paper: Paper, _id: string): Promise<Application> => {
  const draft = beginning(act, paper, _id)
  const { fields } = draft.service
  const numbered = (attempt: number) => {
    const known = attempt === 0 ? paper.number : undefined
    const number = known ?? numberFor(_id, act.context.now, attempt)
    const names = [paper.applicant.name, ...(paper.helper ? [paper.helper.name] : [])]
    return { ...draft, number, finds: findsOf({ number, names, fields, form: paper.form }) }
  }
  return (await insertOnce(applications, numbered)).document
}

/** What the one who handed in is told. */
export const answer = (it: Application) => ({
  id: it._id,
  rev: 1,
  state: 'submitted' as const,
  number: it.number,
  // The promise as it was made: a pause may have moved the due date since.
  dueAt: dueAfter(it.submittedAt, it.service.promisedDays),
})

/** As many as one person may have open at once; a family in need has a few, a runaway script has thousands. */
export const mostOpen = 30
