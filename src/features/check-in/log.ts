import type { Scan } from '../../../types/scans'

/** Where a phone keeps things. `put` throws when there is no room, and then nothing was kept. */
export type Store = {
  get: (key: string) => unknown
  put: (key: string, value: unknown) => void
  remove: (key: string) => void
  keys: (start: string) => string[]
}

const start = 'scan:'
const isScan = (value: unknown): value is Scan =>
  typeof value === 'object' && value !== null && 'nonce' in value && 'what' in value

/** Scans that the cloud has not confirmed, oldest first. Each lies under a key of its own: what is kept is whole, and a kill loses nothing. */
export const keptScans = (store: Store): Scan[] =>
  store
    .keys(start)
    .map((key) => store.get(key))
    .filter(isScan)
    .sort((a, b) => a.at - b.at || (a.nonce < b.nonce ? -1 : 1))

/** Kept before it is shown: false when there is no room, and then the screen says so. */
export const keepScan = (store: Store, scan: Scan): boolean => {
  try {
    store.put(start + scan.nonce, scan)
    return isScan(store.get(start + scan.nonce))
  } catch {
    return false
  }
}
/** Only what the cloud said it has. */
export const dropScans = (store: Store, nonces: readonly string[]): void => {
  for (const nonce of nonces) store.remove(start + nonce)
}
