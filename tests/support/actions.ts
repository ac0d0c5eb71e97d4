import type { Action } from '../../types/action'
import * as applying from '../../types/applying'
import * as audit from '../../types/audit'
import * as card from '../../types/card'
import * as catalog from '../../types/catalog'
import * as district from '../../types/district'
import * as handling from '../../types/handling'
import * as helping from '../../types/helping'
import * as members from '../../types/members'
import * as overview from '../../types/overview'
import * as privacy from '../../types/privacy'
import * as reviewing from '../../types/reviewing'

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'allow' in value && 'failures' in value

/** Every action that the contract names, gathered from what `types/` exports: none can be forgotten here. */
const domains = [applying, audit, card, catalog, district, handling, helping, members, overview, privacy, reviewing]
export const actions: Action[] = domains.flatMap((domain) => Object.values(domain).filter(isAction))
