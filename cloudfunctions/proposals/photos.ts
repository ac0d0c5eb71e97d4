import type { Photo } from '../../types/proposals'
import { vouch } from '../kernel/seal'

const claimOf = (fileID: string): string => `proposal-photo:${fileID}`
/** The cloud's word that it looked into this picture; whoever holds it may show it. */
export const sealed = (fileID: string): Photo => ({ fileID, seal: vouch(claimOf(fileID)) })
export const allLooked = (photos: readonly Photo[]): boolean =>
  photos.every(({ fileID, seal }) => seal === vouch(claimOf(fileID)))
export const idsOf = (photos: readonly Photo[]): string[] => photos.map(({ fileID }) => fileID)
