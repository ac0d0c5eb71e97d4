import { serve } from '../kernel/serve'
import { acceptSeats } from './actions/accept-seats'
import { attach } from './actions/attach'
import { attended } from './actions/attended'
import { cancel } from './actions/cancel'
import { certificate } from './actions/certificate'
import { certify } from './actions/certify'
import { checkIn } from './actions/check-in'
import { checkInHere } from './actions/check-in-here'
import { closeList } from './actions/close-list'
import { closeSession } from './actions/close-session'
import { declineSeats } from './actions/decline-seats'
import { exportRoster } from './actions/export-roster'
import { giveBlock } from './actions/give-block'
import { handOn } from './actions/hand-on'
import { hosted } from './actions/hosted'
import { hours } from './actions/hours'
import { keepSeats } from './actions/keep-seats'
import { list } from './actions/list'
import { mine } from './actions/mine'
import { pack } from './actions/pack'
import { publish } from './actions/publish'
import { renewTicket } from './actions/renew-ticket'
import { reopenList } from './actions/reopen-list'
import { roster } from './actions/roster'
import { rosterFile } from './actions/roster-file'
import { show } from './actions/show'
import { signUp } from './actions/sign-up'
import { signUpAtDesk } from './actions/sign-up-at-desk'
import { syncScans } from './actions/sync-scans'
import { takeBlock } from './actions/take-block'
import { tickets } from './actions/tickets'
import { turnout } from './actions/turnout'
import { withdraw } from './actions/withdraw'
import { withdrawAtDesk } from './actions/withdraw-at-desk'
import { write } from './actions/write'

const coming = [list, show, mine, signUp, withdraw, acceptSeats, declineSeats, renewTicket]
const hosting = [attach, hosted, roster, write, publish, closeList, reopenList, cancel, signUpAtDesk, withdrawAtDesk]
const looking = [exportRoster, rosterFile, turnout]

const atTheDoor = [checkIn, checkInHere, syncScans, closeSession, pack, attended, tickets, takeBlock, giveBlock]

const counted = [hours, certify, certificate]

export const main = serve('activities', [
  ...coming,
  ...hosting,
  ...atTheDoor,
  ...counted,
  ...looking,
  keepSeats,
  handOn,
])
