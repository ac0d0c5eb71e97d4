import type { Application } from '../../../types/applications'
import { box as contract } from '../../../types/applying'
import { many } from '../../kernel/ask'
import { urlsOf } from '../../kernel/files'
import { handle } from '../../kernel/handle'
import { applications } from '../shelves'

/** As many accepted applications as are looked through: older papers are seldom good any more. */
const most = 30

type Kept = { name: string; service: string; at: number; files: Application['files'][number]['files'] }
/** The newest of each kind of material, by its name. */
const keptIn = (cases: readonly Application[]): Kept[] => {
  const newest = new Map<string, Kept>()
  for (const it of cases) {
    for (const { no, files } of it.files) {
      const name = it.service.materials.find((material) => material.no === no)?.name
      if (name && files.length > 0 && !newest.has(name))
        newest.set(name, { name, service: it.service.title, at: it.closedAt ?? it.submittedAt, files })
    }
  }
  return [...newest.values()]
}

export const box = handle(contract, {
  look: () => {
    const accepted = { open: false, state: 'approved' }
    return { cases: many(applications, accepted, { mine: 'applicant.id', order: ['madeKey', -1], limit: most }) }
  },
  target: (_seen, _input, caller) => ({ owner: caller._id }),
  act: async ({ seen: { cases } }) => {
    const kept = keptIn(cases)
    const urls = await urlsOf(kept.flatMap(({ files }) => files.map(({ fileID }) => fileID)))
    const items = kept.map(({ files, ...said }) => ({
      ...said,
      files: files.map((file) => ({ file, url: urls.get(file.fileID) ?? '' })),
    }))
    return { items }
  },
})
