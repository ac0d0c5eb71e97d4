import { NoAnswer } from '../kernel/failure'
import type { Filter } from '../kernel/filter'
import { type Change, change } from '../kernel/store'
import { activities } from './shelves'

/** One conditional update; a lost reply counts as nothing, the caller looks again. */
export const heldBack = async (where: Filter, patch: Change): Promise<boolean> => {
  try {
    return (await change(activities.collection, where, patch)) === 1
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}
