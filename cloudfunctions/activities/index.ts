import { serve } from '../kernel/serve'
import { acceptSeats } from './actions/accept-seats'
import { cancel } from './actions/cancel'
import { closeList } from './actions/close-list'
import { declineSeats } from './actions/decline-seats'
import { handOn } from './actions/hand-on'
import { hosted } from './actions/hosted'
import { keepSeats } from './actions/keep-seats'
import { list } from './actions/list'
import { mine } from './actions/mine'
import { publish } from './actions/publish'
import { reopenList } from './actions/reopen-list'
import { roster } from './actions/roster'
import { show } from './actions/show'
import { signUp } from './actions/sign-up'
import { signUpAtDesk } from './actions/sign-up-at-desk'
import { withdraw } from './actions/withdraw'
import { withdrawAtDesk } from './actions/withdraw-at-desk'
import { write } from './actions/write'

const coming = [list, show, mine, signUp, withdraw, acceptSeats, declineSeats]
const hosting = [hosted, roster, write, publish, closeList, reopenList, cancel, signUpAtDesk, withdrawAtDesk]

export const main = serve('activities', [...coming, ...hosting, keepSeats, handOn])
