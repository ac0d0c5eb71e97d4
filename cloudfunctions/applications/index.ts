import { serve } from '../kernel/serve'
import { approve } from './actions/approve'
import { attach } from './actions/attach'
import { box } from './actions/box'
import { calendar } from './actions/calendar'
import { claim } from './actions/claim'
import { colleagues } from './actions/colleagues'
import { dropPhrase } from './actions/drop-phrase'
import { erase } from './actions/erase'
import { exported } from './actions/exported'
import { find } from './actions/find'
import { handOn } from './actions/hand-on'
import { handOver } from './actions/hand-over'
import { held } from './actions/held'
import { keep } from './actions/keep'
import { keepPhrase } from './actions/keep-phrase'
import { listed } from './actions/listed'
import { mine } from './actions/mine'
import { open } from './actions/open'
import { overview } from './actions/overview'
import { phrases } from './actions/phrases'
import { preview } from './actions/preview'
import { putBack } from './actions/put-back'
import { queue } from './actions/queue'
import { reject } from './actions/reject'
import { release } from './actions/release'
import { resubmit } from './actions/resubmit'
import { reveal } from './actions/reveal'
import { sendBack } from './actions/send-back'
import { setYear } from './actions/set-year'
import { show } from './actions/show'
import { solved } from './actions/solved'
import { submit } from './actions/submit'
import { takeOver } from './actions/take-over'
import { together } from './actions/together'
import { undo } from './actions/undo'
import { watchClocks } from './actions/watch-clocks'
import { withdraw } from './actions/withdraw'

export const main = serve('applications', [
  attach,
  box,
  submit,
  mine,
  show,
  resubmit,
  withdraw,
  solved,
  queue,
  open,
  claim,
  release,
  sendBack,
  approve,
  reject,
  reveal,
  takeOver,
  together,
  undo,
  phrases,
  keepPhrase,
  dropPhrase,
  keep,
  handOver,
  find,
  colleagues,
  overview,
  listed,
  held,
  exported,
  erase,
  calendar,
  setYear,
  preview,
  handOn,
  watchClocks,
  putBack,
])
