import { serve } from '../kernel/serve'
import { acceptHelp } from './actions/accept-help'
import { approve } from './actions/approve'
import { arrive } from './actions/arrive'
import { atCounter } from './actions/at-counter'
import { atWindow } from './actions/at-window'
import { attach } from './actions/attach'
import { book } from './actions/book'
import { booking } from './actions/booking'
import { bookingsOf } from './actions/bookings-of'
import { byCard } from './actions/by-card'
import { calendar } from './actions/calendar'
import { callNext } from './actions/call-next'
import { cancelBooking } from './actions/cancel-booking'
import { card } from './actions/card'
import { cardOf } from './actions/card-of'
import { checkIn } from './actions/check-in'
import { claim } from './actions/claim'
import { colleagues } from './actions/colleagues'
import { dismiss } from './actions/dismiss'
import { draft } from './actions/draft'
import { drafts } from './actions/drafts'
import { dropDraft } from './actions/drop-draft'
import { dropPhrase } from './actions/drop-phrase'
import { erase } from './actions/erase'
import { exportCases } from './actions/export-cases'
import { exportFile } from './actions/export-file'
import { exported } from './actions/exported'
import { find } from './actions/find'
import { finish } from './actions/finish'
import { forCard } from './actions/for-card'
import { form } from './actions/form'
import { handOn } from './actions/hand-on'
import { handOnBookings } from './actions/hand-on-bookings'
import { handOnConsents } from './actions/hand-on-consents'
import { handOver } from './actions/hand-over'
import { held } from './actions/held'
import { helpCode } from './actions/help-code'
import { helpers } from './actions/helpers'
import { keep } from './actions/keep'
import { keepDays } from './actions/keep-days'
import { keepDraft } from './actions/keep-draft'
import { keepPhrase } from './actions/keep-phrase'
import { listed } from './actions/listed'
import { mine } from './actions/mine'
import { miss } from './actions/miss'
import { myBookings } from './actions/my-bookings'
import { myCard } from './actions/my-card'
import { open } from './actions/open'
import { overview } from './actions/overview'
import { passOver } from './actions/pass-over'
import { phrases } from './actions/phrases'
import { preview } from './actions/preview'
import { putBack } from './actions/put-back'
import { queue } from './actions/queue'
import { rebook } from './actions/rebook'
import { reject } from './actions/reject'
import { release } from './actions/release'
import { resubmit } from './actions/resubmit'
import { reveal } from './actions/reveal'
import { seeCard } from './actions/see-card'
import { sendBack } from './actions/send-back'
import { setWindow } from './actions/set-window'
import { setYear } from './actions/set-year'
import { show } from './actions/show'
import { slotsOf } from './actions/slots-of'
import { solved } from './actions/solved'
import { submit } from './actions/submit'
import { submitAtDesk } from './actions/submit-at-desk'
import { submitFor } from './actions/submit-for'
import { sweep } from './actions/sweep'
import { takeBack } from './actions/take-back'
import { takeOver } from './actions/take-over'
import { together } from './actions/together'
import { undo } from './actions/undo'
import { watchClocks } from './actions/watch-clocks'
import { windowOf } from './actions/window-of'
import { withdraw } from './actions/withdraw'

export const main = serve('applications', [
  attach,
  form,
  forCard,
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
  keepDraft,
  drafts,
  draft,
  dropDraft,
  held,
  exported,
  exportCases,
  exportFile,
  erase,
  calendar,
  setYear,
  preview,
  helpCode,
  helpers,
  acceptHelp,
  submitFor,
  takeBack,
  dismiss,
  submitAtDesk,
  card,
  myCard,
  seeCard,
  cardOf,
  byCard,
  atCounter,
  slotsOf,
  book,
  rebook,
  cancelBooking,
  booking,
  myBookings,
  arrive,
  checkIn,
  bookingsOf,
  callNext,
  passOver,
  miss,
  finish,
  atWindow,
  windowOf,
  setWindow,
  keepDays,
  handOnBookings,
  handOn,
  handOnConsents,
  watchClocks,
  putBack,
  sweep,
])
