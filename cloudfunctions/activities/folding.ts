import type { Attended } from '../../types/attending'
import { type Attendance, type Heard, heard } from '../../types/scans'
import { NoAnswer } from '../kernel/failure'
import { change } from '../kernel/store'
import { type At, doorPath, lookAgainAt, recordOf } from './door'
import { activities } from './shelves'

const attendanceOf = ({ came = {}, left = {}, uncounted = {} }: Attended): Attendance => ({ came, left, uncounted })

/** All of them in one write that holds only while nobody wrote in between. */
const write = async (at: At, { came, left, uncounted }: Attendance): Promise<boolean> => {
  const [path, { rev }] = [doorPath(at), recordOf(at)]
  const set = {
    [`${path}.came`]: came,
    [`${path}.left`]: left,
    [`${path}.uncounted`]: uncounted,
    [`${path}.rev`]: rev + 1,
  }
  try {
    return (
      (await change(activities.collection, { _id: at.it._id, [`${path}.rev`]: rev === 0 ? null : rev }, { set })) === 1
    )
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}

/** Adds what was heard of a session; whoever loses looks again, and what is there already changes nothing. */
export const fold = async (at: At, all: readonly Heard[]): Promise<Attended | 'BUSY'> => {
  let current = at
  for (let n = 0; n < 8; n++) {
    const before = attendanceOf(recordOf(current))
    const after = all.reduce(heard, before)
    if (JSON.stringify(after) === JSON.stringify(before) || (await write(current, after)))
      return { ...recordOf(current), ...after }
    current = await lookAgainAt(at)
  }
  return 'BUSY'
}
