import type { Cases } from '../support/stage'
import { buttons } from './button'
import { controls } from './controls'
import { navigating } from './navigating'
import { pickers } from './pickers'
import { pictures } from './pictures'
import { simple } from './simple'
import { typing } from './typing'

/** Cases by tag and by the documented name they show. */
export const cases: Record<string, Cases> = {
  ...simple,
  ...controls,
  ...pickers,
  ...buttons,
  ...pictures,
  ...navigating,
  ...typing,
}

/** The page that the tag is on. */
export const pageOf = (tag: string): string => (tag === 'navigation-bar' ? 'page-meta' : tag)
