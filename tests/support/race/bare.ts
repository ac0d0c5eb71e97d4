import { cloud } from '../../../cloudfunctions/kernel/cloud'

type Event = { input?: { id: string; n: number } }
/** What the race is measured against: one conditional update a call and nothing else. */
export const main = async ({ input }: Event) => {
  const db = cloud.database()
  const { id = '', n = 1 } = input ?? {}
  const done = await db
    .collection('activities')
    .where({ _id: id, left: db.command.gte(n) })
    .update({ data: { left: db.command.inc(-n) } })
  return { ok: true, output: done }
}
