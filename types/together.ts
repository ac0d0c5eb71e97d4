import { command, staff } from './action'
import { changed, Done, Mark, notYours } from './applications'
import { Code } from './catalog'
import { Id, Instant, Place, Words } from './common'
import { z } from './z'

/** How many cases are decided at once, and how long that can be taken back. Nobody is told before. */
export const mostTogether = 20
export const recallSeconds = 30

const Items = z.array(z.object({ id: Id, rev: z.int() })).check(z.minLength(1), z.maxLength(mostTogether))

/** What became of one case: its new edition, or why not. */
const Row = z.union([
  z.extend(Done, { ok: z.literal(true) }),
  z.object({ ok: z.literal(false), id: Id, code: z.string(), why: z.string() }),
])
export type Became = z.infer<typeof Row>

/** The same decision on several cases of one service; each stands for itself, one that fails holds up no other. */
export const together = command({
  name: 'applications.together',
  allow: staff('office', 'reviewer'),
  input: z.object({
    office: Place,
    code: Code,
    what: z.union([
      z.object({ act: z.literal('claim') }),
      z.object({ act: z.literal('approve'), note: z.optional(Words(500)) }),
      z.object({
        act: z.literal('sendBack'),
        marks: z.array(Mark).check(z.minLength(1), z.maxLength(40)),
        note: z.optional(Words(300)),
      }),
    ]),
    items: Items,
  }),
  /** `until`: as long it can be taken back; null when nothing can be. */
  output: z.object({ rows: z.array(Row), until: z.nullable(Instant) }),
  failures: {
    ...changed,
    ...notYours,
    TWICE: '同一件选了两次',
    OTHER_SERVICE: '不是同一种事项，请单独办',
    MARK_UNKNOWN: '标出的材料或填写项不在这件申请里',
    SECOND_RETURN: '这件已经退过一次，再退要由负责人来退',
    ANSWER_MISSING: '咨询要写明答复，居民才看得到',
  },
})

/** Takes back what was decided together, while nobody knows; a case that somebody has gone on with stays as it is. */
export const undo = command({
  name: 'applications.undo',
  allow: staff('office', 'reviewer'),
  input: z.object({ office: Place, items: Items }),
  output: z.object({ rows: z.array(Row) }),
  failures: { ...changed, TWICE: '同一件选了两次', TOO_LATE: '已经发出去了，收不回来' },
})
