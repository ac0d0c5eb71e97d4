import { serve } from '../kernel/serve'
import { confirm } from './actions/confirm'
import { edit } from './actions/edit'
import { handOn } from './actions/hand-on'
import { history } from './actions/history'
import { index } from './actions/index-of-services'
import { restore } from './actions/restore'
import { show } from './actions/show'

export const main = serve('catalog', [index, show, confirm, edit, history, restore, handOn])
