import type { Cases } from '../support/stage'
import { buttons } from './button'
import { controls } from './controls'
import { drawing } from './drawing'
import { maps } from './map'
import { movables } from './movable'
import { navigating } from './navigating'
import { pickers } from './pickers'
import { pictures } from './pictures'
import { scrolling } from './scrolling'
import { simple } from './simple'
import { swiping } from './swiping'
import { typing } from './typing'
import { videos } from './video'

/** Cases by tag and by the documented name they show. */
export const cases: Record<string, Cases> = {
  ...simple,
  ...controls,
  ...pickers,
  ...buttons,
  ...pictures,
  ...navigating,
  ...scrolling,
  ...movables,
  ...swiping,
  ...drawing,
  ...maps,
  ...videos,
  ...typing,
}

/** The page that the tag is on. */
export const pageOf = (tag: string): string => (tag === 'navigation-bar' ? 'page-meta' : tag)
