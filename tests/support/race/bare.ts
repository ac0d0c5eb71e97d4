import { cloud } from '../../../cloudfunctions/kernel/cloud'

/** What the race is measured against: one conditional update a call and nothing else. */
export const main = async ({ body = '{}' }: { body?: string }) => {
  const db = cloud.database()
  const { id = '', n = 1 } = JSON.parse(body).input ?? {}
  const done = await db
    .collection('activities')
    .where({ _id: id, left: db.command.gte(n) })
    .update({ data: { left: db.command.inc(-n) } })
  return { statusCode: 200, body: JSON.stringify({ ok: true, output: done }) }
}
