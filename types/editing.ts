import { command, query, staff } from './action'
import { Code, Terms } from './catalog'
import { Words } from './common'
import { type Edition, MadeBy } from './editions'
import { z } from './z'

const target = { code: Code, rev: z.int() }
/** Who answers for the new words at once; without it the 示例 mark comes back, because nobody has checked them yet. */
const reasons = { why: Words(200), vouch: z.boolean() }
const outcome = z.object({ rev: z.int(), verified: z.boolean() })
const changed = { CHANGED: '这一项刚被别人改过，您写的还在，请对着最新的再看一遍' }

/** New words for a service, as a whole. The words of before are kept; cases that run keep theirs. */
export const edit = command({
  name: 'catalog.edit',
  allow: staff('below', 'catalogEditor'),
  input: z.object({ ...target, terms: Terms, ...reasons }),
  output: outcome,
  failures: { ...changed, WRONG: '有几处要改一改', SAME: '和现在的一样，没有要存的' },
})

/** The words of an older edition once more, as a new one. */
export const restore = command({
  name: 'catalog.restore',
  allow: staff('below', 'catalogEditor'),
  input: z.object({ ...target, edition: z.int(), ...reasons }),
  output: outcome,
  failures: {
    ...changed,
    WRONG: '这一版不合现在的规矩，请改过再存',
    NO_EDITION: '没有找到这一版',
    SAME: '和现在的一样',
  },
})

export const Shelved = z.extend(MadeBy, { terms: Terms, verified: z.boolean() })
export type Shelved = z.infer<typeof Shelved>
/** Below which edition a leaf begins. */
const Leaf = z.string().check(z.regex(/^\d{1,9}$/))
/** The editions of a service, newest first; the first leaf begins with the one in force. */
export const history = query({
  name: 'catalog.history',
  allow: staff('below', 'catalogEditor'),
  input: z.object({ code: Code, after: z.optional(Leaf) }),
  output: z.object({ items: z.array(Shelved), next: z.nullable(Leaf) }),
  failures: {},
})

export const shelvedOf = ({ rev, at, by, why, act, from, terms, verified }: Edition): Shelved => ({
  ...{ rev, at, by, why, act, terms, verified },
  ...(from === undefined ? {} : { from }),
})
