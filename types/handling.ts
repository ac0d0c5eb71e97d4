import { command, query, staff, timer } from './action'
import { changed, Decision, Done, notYours } from './applications'
import { Id, Place, Words } from './common'
import { Row } from './reviewing'
import { z } from './z'

/** Who has claimed a case holds it this long after the last touch; then a colleague may take it over, with a reason. */
export const leaseMinutes = 10

/** The page of the one who holds a case says that it is still looked at. */
export const keep = command({
  name: 'applications.keep',
  allow: staff('office', 'reviewer'),
  input: z.object({ id: Id }),
  output: z.object({ held: z.boolean() }),
  failures: {},
})

/** A colleague goes on with a case whose holder is away; a supervisor need not wait for the lease to end. */
export const takeOver = command({
  name: 'applications.takeOver',
  allow: staff('office', 'reviewer'),
  input: z.object({ ...Decision, why: Words(200) }),
  output: Done,
  failures: { ...changed, ...notYours, STILL_HELD: '同事正在办，现在还不能接手' },
})

/** To a colleague at the same desk, or to another desk of the same level when it came to the wrong one. */
export const handOver = command({
  name: 'applications.handOver',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({
    ...Decision,
    to: z.union([
      z.object({ kind: z.literal('person'), id: Id }),
      z.object({ kind: z.literal('office'), office: Place }),
    ]),
    why: Words(200),
  }),
  output: Done,
  failures: { ...changed, ...notYours, NO_SUCH_DESK: '没有这个岗位或这个人，请重新选' },
})

/** To whom a case at this desk can be handed: people who work here, and desks of the same level. */
export const colleagues = query({
  name: 'applications.colleagues',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ office: Place }),
  output: z.object({
    people: z.array(z.object({ id: Id, name: z.string(), title: z.string() })),
    offices: z.array(z.object({ path: Place, name: z.string() })),
  }),
  failures: {},
})

/** By the end of a name or of a phone number, or by the case's number or its end; closed cases, too. */
export const find = query({
  name: 'applications.find',
  allow: staff('below', 'reviewer', 'supervisor'),
  input: z.object({ office: Place, words: Words(20) }),
  output: z.object({ items: z.array(Row) }),
  failures: {},
})

/** What somebody held who works at that desk no longer goes back to its queue; the platform's timer does it. */
export const putBack = command({
  name: 'applications.putBack',
  allow: timer,
  input: z.object({}),
  output: z.object({ back: z.int() }),
  failures: {},
})
