import type { Output } from '../../types/action'
import { compare, verify } from '../../types/audit'
import type { Cloud, Neighbour } from './cloud'

const district = 'yl'
type Doc = Record<string, unknown> & { _id: string }
type Faults = Output<typeof verify>['faults']

const documents = async (cloud: Cloud, name: string): Promise<Doc[]> => {
  const all: Doc[] = []
  for (let after = ''; ; ) {
    const page = await (await fetch(`${cloud.url}/local/collections/${name}?limit=200&after=${after}`)).json()
    all.push(...page.documents)
    if (page.next === null) return all
    after = page.next
  }
}

type Edit = { before: Doc | null; after: Doc | null }
const write = (cloud: Cloud, name: string, { before, after }: Edit) =>
  cloud.post(`/local/collections/${name}`, {
    before: before && JSON.stringify(before),
    after: after && JSON.stringify(after),
  })

/** Everything that the auditor's two commands find. */
export const audit = async (auditor: Neighbour): Promise<{ checked: number; faults: Faults }> => {
  const found = { checked: 0, faults: [] as Faults }
  for (let at: { from: number; prev: string } | null = { from: 0, prev: '' }; at; ) {
    const part: Output<typeof verify> = await auditor.must(verify, { office: district, ...at })
    found.checked += part.checked
    found.faults.push(...part.faults)
    at = part.next
  }
  for (let after: string | undefined | null; after !== null; ) {
    const part: Output<typeof compare> = await auditor.must(compare, { office: district, ...(after ? { after } : {}) })
    found.faults.push(...part.faults)
    after = part.next
  }
  return found
}

type Crime = { what: string; collection: string; after: (doc: Doc) => Doc | null }
const crimes: Crime[] = [
  { what: 'a reason reworded', collection: 'journal', after: (doc) => ({ ...doc, note: '一切正常' }) },
  {
    what: 'another name',
    collection: 'journal',
    after: (doc) => ({ ...doc, by: { ...(doc.by as object), name: '别人' } }),
  },
  { what: 'another time', collection: 'journal', after: (doc) => ({ ...doc, at: Number(doc.at) + 1 }) },
  { what: 'an entry removed', collection: 'journal', after: () => null },
  { what: 'a digest replaced', collection: 'chain', after: (doc) => ({ ...doc, digest: 'x'.repeat(43) }) },
  { what: 'a link pointed elsewhere', collection: 'chain', after: (doc) => ({ ...doc, entry: 'a-none:1' }) },
  { what: 'a link removed', collection: 'chain', after: () => null },
]

/** Commits every crime on every entry and link in turn, undoes it, and names those that nobody noticed. */
export const tamper = async (cloud: Cloud, auditor: Neighbour): Promise<{ tried: number; undetected: string[] }> => {
  const undetected: string[] = []
  let tried = 0
  for (const { what, collection, after } of crimes) {
    for (const doc of await documents(cloud, collection)) {
      const changed = after(doc)
      await write(cloud, collection, { before: doc, after: changed })
      const { faults } = await audit(auditor)
      await write(cloud, collection, { before: changed, after: doc })
      tried += 1
      if (faults.length === 0) undetected.push(`${what}: ${doc._id}`)
    }
  }
  return { tried, undetected }
}

/** The end of the chain taken away whole: the last link and its entry. */
export const cutEnd = async (cloud: Cloud): Promise<string> => {
  const last = (await documents(cloud, 'chain')).at(-1)
  const entry = (await documents(cloud, 'journal')).find(({ _id }) => _id === last?.entry)
  if (!last || !entry) throw new Error('there is no chain')
  await write(cloud, 'chain', { before: last, after: null })
  await write(cloud, 'journal', { before: entry, after: null })
  return entry._id
}
