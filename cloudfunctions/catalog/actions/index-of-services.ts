import { index as contract, type ServiceCard } from '../../../types/catalog'
import type { ServiceRecord } from '../../../types/editions'
import { many } from '../../kernel/ask'
import { handle } from '../../kernel/handle'
import { departments } from '../../kernel/places'
import { read } from '../../kernel/store'
import { services } from '../shelves'

/** More than the district will ever publish; the cloud's own limit for one read. */
const all = 1000

const cardOf = (it: ServiceRecord): ServiceCard => ({
  code: it.code,
  title: it.title,
  plain: it.plain,
  says: it.says,
  department: it.department,
  lifeEvents: it.lifeEvents,
  audience: it.audience,
  level: it.level,
  mode: it.mode,
  promisedDays: it.promisedDays,
  verified: it.verified,
  sounds: it.sounds,
})

/** Every edit of a record stamps `changedAt` and its `rev`: the newest of them names the edition of the whole index. */
const versionOf = (newest: ServiceRecord | undefined) => `${newest?.changedAt ?? 0}-${newest?.rev ?? 0}`

export const index = handle(contract, {
  act: async ({ input }) => {
    const [newest] = await read(many(services, {}, { order: ['changedAt', -1], limit: 1 }))
    const version = versionOf(newest)
    if (input.version === version) return { version, same: true, services: [], departments: [] }
    const rows = await read(many(services, {}, { order: ['_id', 1], limit: all }))
    return { version, same: false, services: rows.map(cardOf), departments: [...departments] }
  },
})
