import type { Core, People } from '../core'
import { type Doc, valuesAt } from '../query/values'

interface Person {
  memberId: string
  name: string
  note: string
  kind: string
  openid: string
}

const textAt = (doc: Doc, path: string): string => {
  // a template such as "{community} · {role}" as well as a plain path
  if (path.includes('{')) return path.replace(/\{([^}]+)\}/g, (_, inner: string) => textAt(doc, inner))
  const [value] = valuesAt(doc, path)
  return value === undefined || value === null ? '' : String(value)
}

const personOf = (doc: Doc, people: People): Person => ({
  memberId: textAt(doc, people.id),
  name: textAt(doc, people.name),
  note: textAt(doc, people.note),
  kind: textAt(doc, people.kind),
  openid: textAt(doc, people.openid),
})

/** The sample people, and nobody else: a session for anyone who is not marked as a sample cannot be had here. */
export const samplePeople = ({ store, people }: Core): Person[] => {
  if (!people || !store.catalog.has(people.collection)) return []
  const collection = store.catalog.of(people.collection)
  const all = store.find(collection, { query: { sample: true }, limit: 1000, unreported: true })
  return all.map(({ doc }) => personOf(doc, people)).filter(({ openid }) => openid !== '')
}
