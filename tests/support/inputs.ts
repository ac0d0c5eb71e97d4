import { lesson } from './activities'
import { meetingInputs } from './inputs-of-meetings'
import { proposalInputs } from './proposals/inputs'
import { termsOf } from './terms'
import { ballot } from './votes/voting'

/** The office that everything here is about. */
const office = 'yl/huangshan/lvdibei'

/** What is known of the record besides its id. */
type Besides = {
  proposal: string
  proposalCard: string
  card: string
  consent: string
  booking: string
  imported: string
  visit: string
  held: Held
}
type Held = { room: string; day: string; held: string }
const none: Besides = {
  proposal: 'q-none',
  proposalCard: `YLP${'0'.repeat(26)}`,
  card: `YLK${'0'.repeat(26)}`,
  consent: 'h-none',
  booking: 'b-none',
  imported: 'i-none',
  ...{ visit: 'visit-none', held: { room: 'xuanwu-hall', day: '2030-01-07', held: 'r-none' } },
}
/** A right input for every action that wants one, about this record. */
export const inputFor = (name: string, id: string, besides: Besides = none): unknown => {
  const { proposal, proposalCard, card, consent, booking, imported, visit, held } = besides
  const decision = { id, rev: 1 }
  /** An edition that nobody has seen: whoever may act hears that it has changed. */
  const about = { id: 'm-guolei', rev: 99, why: '示例' }
  const role = { role: 'reviewer', scope: office }
  const atDesk = { idTail: '002X', seen: true }
  const paper = { code: 'MZ-001', form: {}, files: [] }
  const when = { office, day: '2030-01-07', slot: '09:00' }
  /** As it stands after one act that nobody has seen. */
  const atWindow = { id: booking, rev: 99 }
  const sample = 'v-sample-lesson'
  /** As it stands after an edit that nobody has seen. */
  const hosting = { id: sample, rev: 99 }
  const atDoor = { id: sample, session: 's1' }
  const scan = { nonce: 'nonce-0001', device: 'd-1', staff: 'm-none', at: 0, what: { kind: 'ticket', code: 'YLT1' } }
  const square = 'vt-sample-square'
  const voted = { id: square, rev: 99 }
  /** The ballot of 王秀英, and one of somebody without a phone. */
  const own = { vote: square, unit: 'rsample-square-0-0', choice: 'o1' }
  const onPaper = { vote: square, unit: 'rsample-square-0-4', choice: 'o1' }
  const inputs: Record<string, unknown> = {
    'votes.list': { place: office },
    'votes.show': { id: square },
    'votes.cast': own,
    'votes.castAsProxy': own,
    'votes.entrust': { vote: square, unit: own.unit, code: '00000000' },
    'votes.takeBack': { vote: square, unit: own.unit },
    'votes.recount': { id: 'vt-sample-lift', page: 0 },
    'votes.write': { ...voted, terms: ballot(1_800_000_000_000) },
    'votes.enrol': { ...voted, from: { kind: 'members' } },
    'votes.open': voted,
    'votes.close': voted,
    'votes.publish': voted,
    'votes.enterPaper': onPaper,
    'votes.confirmPaper': onPaper,
    'votes.dropPaper': { vote: square, unit: onPaper.unit },
    'votes.hosted': { place: office },
    'votes.desk': { id: square, urn: 0 },
    ...proposalInputs(proposal, proposalCard),
    ...meetingInputs,
    'activities.list': { place: office },
    'activities.show': { id: sample },
    'activities.signUp': { id: sample, people: ['p9'], answers: {}, guardian: false, affirmed: false },
    'activities.withdraw': { id: sample, people: ['p9'] },
    'activities.acceptSeats': { id: sample },
    'activities.declineSeats': { id: sample },
    'activities.renewTicket': { id: sample, person: 'p1' },
    'activities.hosted': { place: office },
    'activities.roster': { id: sample },
    'activities.write': { ...hosting, terms: lesson(1_800_000_000_000), why: '示例' },
    'activities.publish': hosting,
    'activities.closeList': hosting,
    'activities.reopenList': hosting,
    'activities.cancel': { ...hosting, why: '示例' },
    'activities.signUpAtDesk': { id: sample, people: [{ name: '示例', age: 30 }], guardian: true, affirmed: true },
    'activities.withdrawAtDesk': { id: sample, household: 'd-none', people: ['p1'], why: '示例' },
    'activities.checkIn': { ...atDoor, device: 'd-1', what: { kind: 'ticket', code: 'YLT1' } },
    'activities.checkInHere': { ...atDoor, code: 'YLS1', people: [{ household: 'h-none', id: 'p1' }] },
    'activities.syncScans': { ...atDoor, scans: [scan] },
    'activities.closeSession': atDoor,
    'activities.attach': { place: office, fileID: 'cloud://local/activities/m-none/a.png', name: '封面.png' },
    'activities.exportRoster': { id: sample, whole: false, why: '示例' },
    'activities.rosterFile': { id: 'x-none', activity: sample },
    'activities.turnout': { place: office },
    'activities.hours': {},
    'activities.certify': { household: 'h-none', person: 'p1' },
    'activities.certificate': { code: '0123456789AB' },
    'activities.pack': { ...atDoor, device: 'd-1' },
    'activities.takeBlock': { ...atDoor, device: 'd-1', n: 50 },
    'activities.giveBlock': { ...atDoor, block: 'k-none' },
    'activities.attended': atDoor,
    'activities.tickets': { id: sample },
    'centres.show': { id: 'xuanwu-centre' },
    'centres.here': { code: 'YLS1' },
    'centres.visit': { code: 'YLS1' },
    'centres.kiosk': { id: 'xuanwu-centre' },
    'centres.desk': { id: 'xuanwu-centre' },
    'centres.bookRoom': { room: 'xuanwu-hall', day: '2030-01-07', from: '09:00', to: '10:00', what: '示例' },
    'centres.freeRoom': held,
    'centres.confirmVisit': { id: visit, rev: 1 },
    'members.agree': { what: 'privacy', edition: 1 },
    'members.withdraw': { what: 'privacy', edition: 99 },
    'members.join': { name: '示例', community: office },
    'members.move': { community: office },
    'members.readNotices': { since: 0, until: 0 },
    'members.wantReminders': { kinds: ['case'] },
    'members.lookSignIn': { id: 'c-nobody' },
    'members.confirmSignIn': { id: 'c-nobody', yes: true },
    'members.takeSignIn': { id: 'c-nobody', secret: 'x'.repeat(43) },
    'members.endSession': { id: 's-nobody' },
    'members.people': { scope: office },
    'members.findPerson': { scope: office, by: { kind: 'code', code: '12345678' } },
    'members.person': { id: 'm-guolei' },
    'members.grant': { ...about, ...role, title: '示例' },
    'members.revoke': { ...about, ...role },
    'members.decideGrant': { ...about, pending: 'p-1', yes: true },
    'members.leave': about,
    'catalog.show': { code: 'MZ-001' },
    'catalog.confirm': { code: 'MZ-001', rev: 1, verified: true },
    'catalog.edit': { code: 'MZ-001', rev: 0, terms: termsOf('MZ-001'), why: '示例', vouch: false },
    'catalog.restore': { code: 'MZ-001', rev: 0, edition: 1, why: '示例', vouch: false },
    'catalog.history': { code: 'MZ-001' },
    'catalog.previewImport': { fileID: 'cloud://none/applications/none/none.xlsx', name: '示例.xlsx' },
    'catalog.imported': { id: imported },
    'catalog.applyImport': { id: imported, rev: 0, why: '示例', vouch: false },
    'catalog.undoImport': { id: imported, rev: 0, why: '示例' },
    'applications.attach': { fileID: 'cloud://none/applications/none/none.png', name: 'x' },
    'applications.submit': { code: 'MZ-001', kind: 'ask', form: { question: '示例', phone: '13800000000' }, files: [] },
    'applications.resubmit': { ...decision, form: {}, files: [] },
    'applications.queue': { office, filter: 'all' },
    'applications.sendBack': { ...decision, marks: [{ kind: 'material', no: 1, why: '示例' }] },
    'applications.reject': { ...decision, why: '示例' },
    'applications.reveal': { ...decision, field: 'phone', why: '示例' },
    'applications.helpCode': {},
    'applications.helpers': {},
    'applications.acceptHelp': { name: '王秀英', digits: '000000', code: 'MZ-001' },
    'applications.submitFor': { consent, ...paper },
    'applications.takeBack': { id: consent, rev: 1 },
    'applications.submitAtDesk': { office, name: '示例', ...atDesk, ...paper },
    'applications.card': { ...decision, anew: false },
    'applications.myCard': { ...decision, anew: false },
    'applications.cardOf': { card },
    'applications.seeCard': { id },
    'applications.byCard': { card },
    'applications.atCounter': { card, rev: 1, ...atDesk, what: { kind: 'mend', form: {}, files: [] } },
    'applications.slotsOf': { code: 'MZ-001', office },
    'applications.book': { code: 'MZ-001', ...when },
    'applications.rebook': { ...atWindow, ...when },
    'applications.cancelBooking': atWindow,
    'applications.booking': { id: booking },
    'applications.arrive': { ...atWindow, window: `YLW${'0'.repeat(26)}` },
    'applications.checkIn': atWindow,
    'applications.bookingsOf': { office },
    'applications.callNext': { office },
    'applications.passOver': atWindow,
    'applications.miss': atWindow,
    'applications.finish': { ...atWindow, note: '示例' },
    'applications.atWindow': { ...atWindow, ...atDesk, ...paper },
    'applications.windowOf': { office },
    'applications.setWindow': {
      office,
      rev: 99,
      terms: { hours: [], minutes: 20, seats: 2, closed: [], services: [], where: '示例', way: '' },
      why: '示例',
    },
    'audit.search': { office },
    'audit.verify': { office, from: 0, prev: '' },
    'audit.compare': { office },
    'applications.solved': { ...decision, yes: true },
    'applications.keep': { id },
    'applications.takeOver': { ...decision, why: '示例' },
    'applications.handOver': { ...decision, to: { kind: 'office', office: 'yl/huangshan/nowhere' }, why: '示例' },
    'applications.phrases': { office },
    'applications.keepPhrase': { office, kind: 'answer', words: '示例' },
    'applications.dropPhrase': { office, id: 'p-none' },
    'applications.together': { office, code: 'MZ-001', what: { act: 'claim' }, items: [decision] },
    'applications.undo': { office, items: [decision] },
    'applications.colleagues': { office },
    'applications.find': { office, words: '秀英' },
    'applications.overview': { scope: office },
    'applications.listed': { scope: office, alone: false, figure: 'open' },
    'applications.calendar': {},
    'applications.setYear': { rev: 0, year: { year: 2027, off: [], work: [] }, why: '示例' },
    'applications.preview': { community: office, department: 'mz', chain: ['community'], promisedDays: 5 },
    'applications.mine': {},
    'applications.held': {},
    'applications.keepDraft': {
      subject: 'apply:MZ-001',
      code: 'MZ-001',
      form: {},
      files: [],
      edition: 0,
      device: 'd-1',
    },
    'applications.drafts': {},
    'applications.draft': { subject: 'apply:MZ-001' },
    'applications.form': { code: 'MZ-001', subject: 'apply:MZ-001' },
    'applications.dropDraft': { subject: 'apply:MZ-001', edition: 0 },
    'applications.exported': {},
    'applications.exportCases': { office, taken: { kind: 'queue', filter: 'all' }, why: '示例' },
    'applications.exportFile': { id: 'x-none' },
    'applications.show': { id },
    'applications.open': { id },
    'applications.forCard': { id },
  }
  return inputs[name] ?? (name.startsWith('applications.') ? decision : {})
}
