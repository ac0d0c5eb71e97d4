import { workbook as contract } from '../../../types/importing'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { bookOf } from '../../kernel/workbook'
import { sheetsOf } from '../sheet/writing'
import { services } from '../shelves'

/** More than the district will ever publish; the cloud's own limit for one read. */
const all = 1000

export const workbook = handle(contract, {
  look: () => ({ rows: many(services, {}, { order: ['_id', 1], limit: all }) }),
  target: () => ({ offices: ['yl'] }),
  act: async ({ seen: { rows }, context }) => {
    const day = new Date(context.now + 8 * 3_600_000).toISOString().slice(0, 10)
    const bytes = await bookOf(sheetsOf(rows))
    return { name: `服务目录-${day}.xlsx`, base64: bytes.toString('base64'), services: rows.length }
  },
})
