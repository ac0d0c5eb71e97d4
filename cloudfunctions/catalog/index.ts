import { serve } from '../kernel/serve'
import { confirm } from './actions/confirm'
import { handOn } from './actions/hand-on'
import { index } from './actions/index-of-services'
import { show } from './actions/show'

export const main = serve('catalog', [index, show, confirm, handOn])
