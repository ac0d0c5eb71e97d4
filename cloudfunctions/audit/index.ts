import { serve } from '../kernel/serve'
import { chain } from './actions/chain'
import { compare } from './actions/compare'
import { search } from './actions/search'
import { verify } from './actions/verify'

export const main = serve('audit', [chain, search, verify, compare])
