import type { Cases } from '../support/stage'
import { simple } from './simple'

/** Cases by tag and by the documented name they show. */
export const cases: Record<string, Cases> = { ...simple }

/** The page that the tag is on. */
export const pageOf = (tag: string): string => (tag === 'navigation-bar' ? 'page-meta' : tag)
