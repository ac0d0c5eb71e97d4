import { serve } from '../kernel/serve'
import { cast } from './actions/cast'
import { castAsProxy } from './actions/cast-as-proxy'
import { close } from './actions/close'
import { confirmPaper } from './actions/confirm-paper'
import { desk } from './actions/desk'
import { dropPaper } from './actions/drop-paper'
import { enrol } from './actions/enrol'
import { enterPaper } from './actions/enter-paper'
import { entrust } from './actions/entrust'
import { handOn } from './actions/hand-on'
import { hosted } from './actions/hosted'
import { list } from './actions/list'
import { open } from './actions/open'
import { publish } from './actions/publish'
import { recount } from './actions/recount'
import { show } from './actions/show'
import { takeBack } from './actions/take-back'
import { turn } from './actions/turn'
import { write } from './actions/write'

const voting = [list, show, cast, castAsProxy, entrust, takeBack, recount]
const atTheDesk = [hosted, desk, write, enrol, open, close, publish, enterPaper, confirmPaper, dropPaper]

export const main = serve('votes', [...voting, ...atTheDesk, turn, handOn])
