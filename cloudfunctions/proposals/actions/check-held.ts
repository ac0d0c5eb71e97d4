import { Member } from '../../../types/members'
import type { Proposal } from '../../../types/proposals'
import { checkHeld as contract } from '../../../types/screening'
import { many } from '../../kernel/ask'
import { above, type Filter, oneOf } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { change, read } from '../../kernel/store'
import { wordsChecked } from '../../kernel/words-checked'
import { struck } from '../clockwork'
import { entered } from '../rules'
import { proposals } from '../shelves'

const batch = 30
const members = { collection: 'members', record: Member }

/** One piece of writing that waits: whose it is, what it says, and the condition under which it still waits. */
type Waiting = { by: string; words: string[]; path: string; where: Filter }
const waitingIn = (it: Proposal): Waiting[] => [
  ...Object.entries(it.voices).flatMap(([id, { argues, stand, rev }]) => {
    const where = { [`voices.${id}.rev`]: rev, [`voices.${id}.argues`]: 'held' }
    return argues === 'held' && stand ? [{ by: id, words: [stand.words], path: `voices.${id}.argues`, where }] : []
  }),
  ...Object.entries(it.questions).flatMap(([id, { checked, words, by }]) => {
    const path = `questions.${id}.checked`
    return checked === 'held' ? [{ by: by.id, words: [words], path, where: { [path]: 'held' } }] : []
  }),
]

/** The proposal's own words: found risky it is refused, and the next level may look at it. */
const ownWords = async (it: Proposal, openid: string | undefined, now: number): Promise<boolean> => {
  if (it.checked !== 'held') return false
  const looked = await wordsChecked(openid, [it.title, it.text, it.spot])
  if (looked === 'unknown') return false
  const fine = looked === 'passed'
  const set = fine ? { checked: 'shown' } : { ...entered(it, { stage: 'refused', now }), checked: 'risky' }
  const note = fine ? '文字查过了，大家可以看到了' : '里面有不能公开的内容'
  const step = { to: fine ? it.stage : 'refused', set, note, inc: { held: -1 }, where: { checked: 'held' } }
  return struck(it, now, { act: 'checkHeld', step })
}

export const checkHeld = onTimer(contract, async ({ now }) => {
  const rows = await read(many(proposals, { held: above(0) }, { order: ['held', 1], limit: batch }))
  const ids = rows.flatMap((it) => [it.desk?.id ?? it.raiser.id, ...waitingIn(it).map(({ by }) => by)])
  const people = ids.length > 0 ? await read(many(members, { _id: oneOf([...new Set(ids)]) }, { limit: 500 })) : []
  const openids = new Map(people.map(({ _id, openid }) => [_id, openid]))
  let freed = 0
  for (const it of rows) {
    if (await ownWords(it, openids.get(it.desk?.id ?? it.raiser.id), now)) freed += 1
    for (const { by, words, path, where } of waitingIn(it)) {
      const looked = await wordsChecked(openids.get(by), words)
      if (looked === 'unknown') continue
      const set = { [path]: looked === 'passed' ? 'shown' : 'risky' }
      freed += await change(proposals.collection, { _id: it._id, ...where }, { set, inc: { held: -1 } })
    }
  }
  return { freed }
})
