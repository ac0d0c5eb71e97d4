import { command, query, staff } from './action'
import { Id, Instant, Place, Words } from './common'
import { z } from './z'

/** Where a template is offered: an answer, a refusal, or the line that goes with a return. */
export const phraseKinds = { answer: '答复', reject: '不予办理', return: '退回补正' } as const
export type PhraseKind = keyof typeof phraseKinds
const Kind = z.enum(Object.keys(phraseKinds) as [PhraseKind])
/** What stands for something of the case, and is put in when a template is used. */
export const blanks = ['姓名', '编号', '事项', '岗位'] as const
export const mostPhrases = 60

/** A template of an office, as kept; one that was dropped stays, so that it can come back. */
export const Phrase = z.object({
  _id: Id,
  office: Place,
  kind: Kind,
  words: Words(300),
  by: z.object({ id: Id, name: z.string() }),
  at: Instant,
  dropped: z.boolean(),
})
export type Phrase = z.infer<typeof Phrase>

/** An office's own templates, the oldest first. */
export const phrases = query({
  name: 'applications.phrases',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({ office: Place }),
  output: z.object({ items: z.array(z.object({ id: Id, kind: Kind, words: z.string(), by: z.string() })) }),
  failures: {},
})

/** The same words are kept once; words that were dropped come back. */
export const keepPhrase = command({
  name: 'applications.keepPhrase',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({ office: Place, kind: Kind, words: Words(300) }),
  output: z.object({ id: Id }),
  failures: { FULL: `常用话最多存 ${mostPhrases} 条，先删几条不用的` },
})

export const dropPhrase = command({
  name: 'applications.dropPhrase',
  allow: staff('office', 'reviewer', 'supervisor'),
  input: z.object({ office: Place, id: Id }),
  output: z.object({ id: Id }),
  failures: {},
})
