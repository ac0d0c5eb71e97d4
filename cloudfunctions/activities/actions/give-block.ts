import { giveBlock as contract } from '../../../types/check-in'
import { handle } from '../../kernel/handle'
import { readOne } from '../../kernel/store'
import { lookAtDoor } from '../at-door'
import { heldBack } from '../held-back'
import { activities } from '../shelves'

/** What no walk-in took is free again, and marked for those who wait. */
export const giveBlock = handle(contract, {
  look: lookAtDoor,
  target: ({ it }) => it && { offices: [it.place] },
  act: async ({ input, seen: { it }, fail }) => {
    if (!it) return fail('NOT_FOUND')
    const block = it.blocks?.[input.block] ?? fail('NO_BLOCK')
    const { came = {} } = it.doors?.[block.session] ?? {}
    const used = Object.keys(came).filter((seat) => seat.startsWith(`${input.block}:`)).length
    const back = Math.max(0, block.n - used)
    if (block.given) return { back }
    const path = `blocks.${input.block}.given`
    const won = await heldBack(
      { _id: it._id, [path]: false },
      { set: { [path]: true, loose: true }, inc: { left: back, turns: 1 } },
    )
    if (won) return { back }
    const fresh = await readOne(activities, { _id: it._id })
    return fresh?.blocks?.[input.block]?.given ? { back } : fail('BUSY')
  },
})
