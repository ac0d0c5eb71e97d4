import { Id, Instant, Place, Words } from './common'
import { z } from './z'

/** What a meeting made of one point of its agenda. */
export const outcomes = { carried: '通过', lost: '没有通过', referred: '转交研究', postponed: '改期再议' } as const
export const OutcomeName = z.enum(['carried', 'lost', 'referred', 'postponed'])
export type OutcomeName = z.infer<typeof OutcomeName>

/** `owner` is the office that carries it out, until the end of `due` (YYYY-MM-DD); both stand only when it was carried. */
export const ItemResult = z.object({
  outcome: OutcomeName,
  /** The motion as it stood at the vote, amendments in it. */
  text: Words(500),
  owner: z.nullable(Place),
  due: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))),
  at: Instant,
})
export type ItemResult = z.infer<typeof ItemResult>

/** One point of an agenda. `proposal` is the one that it is about; its life goes on from `result` once the minutes are signed. */
export const AgendaItem = z.object({
  no: z.int().check(z.positive(), z.lte(30)),
  title: Words(60),
  proposal: z.nullable(Id),
  result: z.nullable(ItemResult),
})
export type AgendaItem = z.infer<typeof AgendaItem>

/** Stages of a meeting, in their order. Minutes are signed by chair and secretary before they are `published`. */
export const meetingStages = {
  planned: '已通知',
  open: '正在开',
  adjourned: '已散会',
  published: '纪要已公布',
  cancelled: '不开了',
} as const
export const MeetingStage = z.enum(['planned', 'open', 'adjourned', 'published', 'cancelled'])
export type MeetingStage = z.infer<typeof MeetingStage>

/** What the proposals read of a document in `meetings`: nothing else of it is theirs to know. */
export const MeetingOnAgenda = z.object({
  _id: Id,
  rev: z.int(),
  stage: MeetingStage,
  /** The community or centre's community whose meeting it is. */
  office: Place,
  title: Words(60),
  startsAt: Instant,
  items: z.array(AgendaItem),
})
export type MeetingOnAgenda = z.infer<typeof MeetingOnAgenda>
