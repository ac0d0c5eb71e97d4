import type { Application } from '../../types/applications'
import { many } from '../kernel/ask'
import { urlsOf } from '../kernel/files'
import { applications } from './shelves'

/** As many accepted applications as are looked through: older papers are seldom good any more. */
const most = 30

/** Where the papers lie that were accepted before. */
export const acceptedOfMine = () =>
  many(applications, { open: false, state: 'approved' }, { mine: 'applicant.id', order: ['madeKey', -1], limit: most })

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

/** What of the box a form asks for, with addresses to look at it. */
export const boxFor = async (names: readonly string[], cases: readonly Application[]) => {
  const kept = keptIn(cases).filter(({ name }) => names.includes(name))
  const urls = await urlsOf(kept.flatMap(({ files }) => files.map(({ fileID }) => fileID)))
  return kept.map(({ files, ...said }) => ({
    ...said,
    files: files.map((file) => ({ file, url: urls.get(file.fileID) ?? '' })),
  }))
}
