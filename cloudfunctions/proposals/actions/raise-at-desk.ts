import type { Proposal } from '../../../types/proposals'
import { raiseAtDesk as contract } from '../../../types/screening'
import { one } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { isCommunity, nameOf } from '../../kernel/places'
import { fingerprint } from '../../kernel/seal'
import { insertOnce } from '../../kernel/store'
import { wordsChecked } from '../../kernel/words-checked'
import { cardAfter, printed } from '../card'
import { idFor, raised } from '../entering'
import { allLooked } from '../photos'
import { proposals } from '../shelves'

type Who = { office: string; name: string; idTail: string }
/** The same person at the same desk is known again; the id tells nothing of the number. */
const personId = ({ office, name, idTail }: Who) =>
  `m-desk-${fingerprint(`desk:${office}:${name}:${idTail}`).slice(0, 24)}`

/** Both names stand in the record, and the card that opens it again is made with it. */
export const raiseAtDesk = handle(contract, {
  look: (_input, { openid }, key) => ({ record: one(proposals, { _id: idFor(openid, key) }) }),
  target: (_seen, { office }) => ({ offices: [office] }),
  act: async ({ input, seen, caller, context, key, hash, fail }) => {
    if (!caller) return fail('NOT_MEMBER')
    const answer = (it: Proposal) =>
      it.journal[0]?.hash === hash ? printed({ ...it, rev: 1, card: { no: 1, key: '' } }) : fail('KEY_REUSED')
    if (seen.record) return answer(seen.record)
    const { office, name, idTail } = input
    if (!isCommunity(office)) return fail('NOT_COMMUNITY')
    if (!allLooked(input.photos)) return fail('PHOTOS')
    const looked = await wordsChecked(context.openid, [input.title, input.text, input.spot])
    if (looked === 'risky') return fail('WORDS')
    const checked = looked === 'passed' ? ('shown' as const) : ('held' as const)
    const desk = { id: caller._id, name: caller.name, office }
    const by = { id: caller._id, name: caller.name, role: 'staff' }
    const note = `替${name}提出，在${nameOf(office)}窗口看过身份证，尾号 ${idTail}`
    const entry = { at: context.now, act: contract.name, by, key, hash, office, note }
    const raiser = { id: personId(input), name }
    const whole = { kind: 'proposal' as const, community: office, written: input, raiser, desk, checked, entry }
    const { document } = await insertOnce(proposals, () => {
      const it = raised(idFor(context.openid, key), whole)
      return { ...it, card: cardAfter(it, false) }
    })
    return answer(document)
  },
})
