import type { Action } from '../../types/action'
import * as activityFiles from '../../types/activity-files'
import * as applying from '../../types/applying'
import * as atWindow from '../../types/at-window'
import * as audit from '../../types/audit'
import * as booking from '../../types/booking'
import * as calendar from '../../types/calendar'
import * as card from '../../types/card'
import * as catalog from '../../types/catalog'
import * as centres from '../../types/centres'
import * as checkIn from '../../types/check-in'
import * as consenting from '../../types/consenting'
import * as district from '../../types/district'
import * as drafts from '../../types/drafts'
import * as editing from '../../types/editing'
import * as exporting from '../../types/exporting'
import * as handling from '../../types/handling'
import * as helping from '../../types/helping'
import * as hosting from '../../types/hosting'
import * as hours from '../../types/hours'
import * as importing from '../../types/importing'
import * as ledger from '../../types/ledger'
import * as meetingHosting from '../../types/meeting-hosting'
import * as meetings from '../../types/meetings'
import * as members from '../../types/members'
import * as overview from '../../types/overview'
import * as pace from '../../types/pace'
import * as people from '../../types/people'
import * as phrases from '../../types/phrases'
import * as privacy from '../../types/privacy'
import * as raising from '../../types/raising'
import * as reminders from '../../types/reminders'
import * as reminding from '../../types/reminding'
import * as reviewing from '../../types/reviewing'
import * as screening from '../../types/screening'
import * as signIn from '../../types/sign-in'
import * as signingUp from '../../types/signing-up'
import * as together from '../../types/together'
import * as turnout from '../../types/turnout'
import * as voices from '../../types/voices'
import * as voteDesk from '../../types/vote-desk'
import * as voting from '../../types/voting'
import * as windows from '../../types/windows'
import * as workflow from '../../types/workflow'

const isAction = (value: unknown): value is Action =>
  typeof value === 'object' && value !== null && 'allow' in value && 'failures' in value

/** Every action that the contract names, gathered from what `types/` exports: none can be forgotten here. */
const domains = [
  activityFiles,
  applying,
  atWindow,
  audit,
  booking,
  calendar,
  card,
  catalog,
  centres,
  checkIn,
  consenting,
  district,
  drafts,
  editing,
  exporting,
  handling,
  helping,
  hosting,
  hours,
  importing,
  ledger,
  meetingHosting,
  meetings,
  members,
  overview,
  pace,
  people,
  phrases,
  privacy,
  raising,
  reminders,
  reminding,
  reviewing,
  screening,
  signIn,
  signingUp,
  together,
  turnout,
  voteDesk,
  voting,
  voices,
  windows,
  workflow,
]
export const actions: Action[] = domains.flatMap((domain) => Object.values(domain).filter(isAction))
