import { serve } from '../kernel/serve'
import { ballot } from './actions/ballot'
import { cancel } from './actions/cancel'
import { checkIn } from './actions/check-in'
import { choices } from './actions/choices'
import { editTemplate } from './actions/edit-template'
import { handOn } from './actions/hand-on'
import { hosted } from './actions/hosted'
import { list } from './actions/list'
import { panel } from './actions/panel'
import { run } from './actions/run'
import { show } from './actions/show'
import { sync } from './actions/sync'
import { take } from './actions/take'
import { write } from './actions/write'

const atMeetings = [list, show, checkIn, take, ballot]
const hosting = [hosted, panel, choices, write, cancel, run, sync, editTemplate]

export const main = serve('meetings', [...atMeetings, ...hosting, handOn])
