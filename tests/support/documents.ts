import type { Action } from '../../types/action'
import type { Cloud, Neighbour } from './cloud'

/** An act made ready to be sent, and how often it took effect. */
type Ready = { who: Neighbour; action: Action; input: object; effects: (key: string) => Promise<number> }
export type Scene = (cloud: Cloud) => Promise<Ready>

/** What lies in a collection, or the one of this id. */
export const documents = async (cloud: Cloud, name: string, id = ''): Promise<Record<string, unknown>[]> => {
  const query = id ? `?id=${encodeURIComponent(id)}` : '?limit=200'
  return (await (await fetch(`${cloud.url}/local/collections/${name}${query}`)).json()).documents
}
/** The client keys in a list of a document's own. */
export const keysIn = (doc: Record<string, unknown> | undefined, list: string): string[] => {
  const entries: unknown = doc?.[list]
  return Array.isArray(entries) ? entries.map((entry) => String(Reflect.get(Object(entry), 'key'))) : []
}
