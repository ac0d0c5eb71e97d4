import { sweep as contract } from '../../../types/sign-in'
import { below } from '../../kernel/filter'
import { onTimer } from '../../kernel/handle'
import { drop } from '../../kernel/store'
import { askings, signIns } from '../shelves'
import { giveUp } from './remind'

const day = 86_400_000

/** What became of a code is in the journal by then. */
export const sweep = onTimer(contract, async ({ now }) => {
  await giveUp(now)
  const old = { until: below(now - day) }
  return { gone: (await drop(signIns.collection, old)) + (await drop(askings.collection, old)) }
})
