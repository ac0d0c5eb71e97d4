import { serve } from '../kernel/serve'
import { agree } from './actions/agree'
import { askSignIn } from './actions/ask-sign-in'
import { confirmSignIn } from './actions/confirm-sign-in'
import { decideGrant } from './actions/decide-grant'
import { endOtherSessions } from './actions/end-other-sessions'
import { endSession } from './actions/end-session'
import { findPerson } from './actions/find-person'
import { grant } from './actions/grant'
import { handOn } from './actions/hand-on'
import { home } from './actions/home'
import { join } from './actions/join'
import { leave } from './actions/leave'
import { lookSignIn } from './actions/look-sign-in'
import { me } from './actions/me'
import { move } from './actions/move'
import { notices } from './actions/notices'
import { people } from './actions/people'
import { person } from './actions/person'
import { readNotices } from './actions/read-notices'
import { remind } from './actions/remind'
import { reminders } from './actions/reminders'
import { revoke } from './actions/revoke'
import { seen } from './actions/seen'
import { sessions } from './actions/sessions'
import { showCode } from './actions/show-code'
import { sweep } from './actions/sweep'
import { takeSignIn } from './actions/take-sign-in'
import { wantReminders } from './actions/want-reminders'
import { withdraw } from './actions/withdraw'

export const main = serve('members', [
  ...[me, home, join, move, notices, readNotices, reminders, wantReminders],
  ...[askSignIn, lookSignIn, confirmSignIn, takeSignIn, sessions, endSession, endOtherSessions, seen],
  ...[people, findPerson, person, grant, revoke, decideGrant, leave, showCode],
  ...[agree, withdraw],
  ...[handOn, remind, sweep],
])
