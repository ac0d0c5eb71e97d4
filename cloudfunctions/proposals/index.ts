import { serve } from '../kernel/serve'
import { adopt } from './actions/adopt'
import { answer } from './actions/answer'
import { appeal } from './actions/appeal'
import { ask } from './actions/ask'
import { assign } from './actions/assign'
import { attach } from './actions/attach'
import { byCard } from './actions/by-card'
import { card } from './actions/card'
import { checkHeld } from './actions/check-held'
import { climb } from './actions/climb'
import { committee } from './actions/committee'
import { desk } from './actions/desk'
import { evaluate } from './actions/evaluate'
import { evaluateAtDesk } from './actions/evaluate-at-desk'
import { figures } from './actions/figures'
import { follow } from './actions/follow'
import { followMeetings } from './actions/follow-meetings'
import { handOn } from './actions/hand-on'
import { join } from './actions/join'
import { ledger } from './actions/ledger'
import { list } from './actions/list'
import { milestone } from './actions/milestone'
import { mine } from './actions/mine'
import { raise } from './actions/raise'
import { raiseAtDesk } from './actions/raise-at-desk'
import { ready } from './actions/ready'
import { report } from './actions/report'
import { screen } from './actions/screen'
import { second } from './actions/second'
import { show } from './actions/show'
import { sifted } from './actions/sifted'
import { similar } from './actions/similar'
import { stand } from './actions/stand'
import { takeUp } from './actions/take-up'
import { tasks } from './actions/tasks'
import { withdraw } from './actions/withdraw'

const reading = [list, mine, show, similar, committee, ledger]
const raisingOnes = [attach, raise, byCard, adopt, appeal, evaluate, withdraw]
const voices = [second, join, stand, ask, follow]
const offices = [
  tasks,
  desk,
  screen,
  assign,
  takeUp,
  milestone,
  report,
  answer,
  raiseAtDesk,
  card,
  evaluateAtDesk,
  ready,
]
const overseeing = [figures, sifted]
const clocks = [followMeetings, climb, checkHeld, handOn]

export const main = serve('proposals', [...reading, ...raisingOnes, ...voices, ...offices, ...overseeing, ...clocks])
