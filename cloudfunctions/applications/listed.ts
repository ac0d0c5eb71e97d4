import { Application } from '../../types/applications'
import { z } from '../../types/z'

const who = {
  _id: true,
  rev: true,
  kind: true,
  number: true,
  applicant: true,
  helper: true,
  holder: true,
  offices: true,
} as const
const clock = { dueAt: true, watch: true, pausedAt: true, pausedDays: true, open: true, state: true } as const
const counts = { times: true, reopened: true } as const
/** What a line in a list needs of a case; the rest of it is not read. */
export const Listed = z.extend(z.pick(Application, { ...who, ...clock, ...counts }), {
  service: z.pick(Application.shape.service, { code: true, title: true }),
})
export type Listed = z.infer<typeof Listed>
export const listedPaths = [...Object.keys({ ...who, ...clock, ...counts }), 'service.code', 'service.title']
