import { serve } from '../kernel/serve'
import { bookRoom } from './actions/book-room'
import { confirmVisit } from './actions/confirm-visit'
import { desk } from './actions/desk'
import { freeRoom } from './actions/free-room'
import { handOn } from './actions/hand-on'
import { here } from './actions/here'
import { kiosk } from './actions/kiosk'
import { show } from './actions/show'
import { visit } from './actions/visit'

export const main = serve('centres', [show, here, visit, kiosk, desk, bookRoom, freeRoom, confirmVisit, handOn])
