import { serve } from '../kernel/serve'
import { show } from './actions/show'

export const main = serve('district', [show])
