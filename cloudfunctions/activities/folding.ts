import type { Attended } from '../../types/attending'
import { type Heard, heard } from '../../types/scans'
import { NoAnswer } from '../kernel/failure'
import { change, insert, readOne } from '../kernel/store'
import { attendance } from './shelves'

const withScans = (record: Attended, all: readonly Heard[]): Attended => {
  const { came, left = {}, uncounted } = record
  return { ...record, ...all.reduce(heard, { came, left, uncounted }) }
}
const told = ({ came, left = {}, uncounted }: Attended): string => JSON.stringify([came, left, uncounted])

/** All of them in one write that holds only while nobody wrote in between. */
const write = async (before: Attended, after: Attended): Promise<boolean> => {
  try {
    const first: Attended = { ...after, rev: 1 }
    if (before.rev === 0) return (await insert(attendance.collection, first)) === 'added'
    const { came, left, uncounted } = after
    const where = { _id: before._id, rev: before.rev }
    return (await change(attendance.collection, where, { set: { came, left, uncounted, rev: before.rev + 1 } })) === 1
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    return false
  }
}

/** Adds what was heard of a session; whoever loses looks again, and what is there already changes nothing. */
export const fold = async (record: Attended, all: readonly Heard[]): Promise<Attended | 'BUSY'> => {
  let before = record
  for (let n = 0; n < 8; n++) {
    const after = withScans(before, all)
    if (told(after) === told(before) || (await write(before, after))) return after
    before = (await readOne(attendance, { _id: record._id })) ?? record
  }
  return 'BUSY'
}
