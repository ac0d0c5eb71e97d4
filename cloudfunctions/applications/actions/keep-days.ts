import { keepDays as contract } from '../../../types/at-window'
import { onTimer } from '../../kernel/handle'
import { freeLoose } from '../freeing'
import { layOut } from '../laying-out'
import { closeAndRemind } from '../no-shows'

export const keepDays = onTimer(contract, async ({ now }) => {
  const laid = await layOut(now)
  const freed = await freeLoose(now)
  return { laid: laid.days, freed, ...(await closeAndRemind(now, laid.told)) }
})
