import { command, known, member } from './action'
import { changed } from './applications'
import { Id, Words } from './common'
import { Side, Stage } from './proposal-life'
import { GradeName } from './proposals'
import { raisingFailures } from './raising'
import { z } from './z'

const Part = z.object({ id: Id, voice: z.int() })
const speaking = {
  NOT_HERE: '这是别处的事，由那里的居民来附议和表态',
  CLOSED: '现在不能这样办了，请看最新的情况',
  CROWDED: '参加的人已经很多，这里记不下更多的了',
}
/** Once a member. */
export const second = command({
  name: 'proposals.second',
  allow: known,
  input: z.object({ id: Id }),
  output: Part,
  failures: { ...speaking, ALREADY: '您已经附议过了', OWN: '这是您自己提的，不用附议' },
})
/** It is mine as well: instead of raising it once more. Counts as a second. */
export const join = command({
  name: 'proposals.join',
  allow: known,
  input: z.object({ id: Id }),
  output: Part,
  failures: { ...speaking, ALREADY: '您已经在提出人里了', OWN: '这就是您自己提的' },
})
/** For or against, with the reason: one a person, changeable until it is decided. */
export const stand = command({
  name: 'proposals.stand',
  allow: known,
  input: z.object({
    id: Id,
    side: Side,
    words: z.string().check(z.trim(), z.minLength(2, '请写一句理由'), z.maxLength(200, '最多 200 个字')),
  }),
  output: Part,
  failures: { ...speaking, WORDS: raisingFailures.WORDS },
})
export const ask = command({
  name: 'proposals.ask',
  allow: known,
  input: z.object({ id: Id, words: z.string().check(z.trim(), z.minLength(4, '请写四个字以上'), z.maxLength(200)) }),
  output: Part,
  failures: { ...speaking, WORDS: raisingFailures.WORDS, ENOUGH: '问题已经够多了，请看看别人问过的' },
})
export const follow = command({
  name: 'proposals.follow',
  allow: known,
  input: z.object({ id: Id, on: z.boolean() }),
  output: Part,
  failures: speaking,
})

const Step = z.object({ id: Id, rev: z.int() })
const Moved = z.object({ id: Id, rev: z.int(), stage: Stage })
/** Of words that everybody reads at once. */
const openly = { WORDS: raisingFailures.WORDS, UNCHECKED: '现在查不了写的字，请过一会儿再交' }
const failures = { ...changed, NOT_NOW: '现在不能这样办了，请看最新的情况' }
/** Once: the next level looks at it anew. */
export const appeal = command({
  name: 'proposals.appeal',
  allow: member,
  input: z.extend(Step, { why: Words(200) }),
  output: Moved,
  failures: { ...failures, ONCE: '已经请上一级看过一次了', ...openly },
})
export const withdrawProposal = command({
  name: 'proposals.withdraw',
  allow: member,
  input: z.extend(Step, { why: Words(100) }),
  output: Moved,
  failures: { ...failures, ...openly },
})
export const evaluation = {
  /** Yes: it is done and closed. No: it is reopened, one level up. */
  ok: z.boolean(),
  grade: GradeName,
  words: z.string().check(z.trim(), z.maxLength(200, '最多 200 个字')),
}
export const evaluationFailures = {
  WHY: '请写明哪里没有办好',
  GRADE: '办成了请选满意或基本满意；没办成请选不满意',
}
/** The one who raised it says whether it is done. */
export const evaluate = command({
  name: 'proposals.evaluate',
  allow: member,
  input: z.extend(Step, evaluation),
  output: Moved,
  failures: { ...failures, ...evaluationFailures, ...openly },
})
