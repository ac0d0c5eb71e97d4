import { Activity } from '../../types/activities'
import { Application } from '../../types/applications'
import { Booking } from '../../types/booking'
import { Visit } from '../../types/centres'
import { JournalEntry } from '../../types/common'
import { Draft } from '../../types/drafts'
import { ServiceRecord } from '../../types/editions'
import { Export } from '../../types/exporting'
import { Consent } from '../../types/helping'
import { Certificate } from '../../types/hours'
import { Member } from '../../types/members'
import { Phrase } from '../../types/phrases'
import { Proposal } from '../../types/proposals'
import { Wanted } from '../../types/reminding'
import { Urn } from '../../types/votes'
import { SlotDay, Window } from '../../types/windows'
import { z } from '../../types/z'
import { Counted } from './figures'
import { Listed } from './listed'
import { Upload } from './uploads'

export const applications = { collection: 'applications', record: Application }
/** The same, as far as the figures need it. */
export const counted = { collection: 'applications', record: Counted }
/** As far as a list needs it. */
export const listed = { collection: 'applications', record: Listed }
/** With the others of its household. */
export const opened = {
  collection: 'applications',
  record: z.extend(Application, { beside: z.optional(z.array(z.unknown())) }),
}
export const phraseShelf = { collection: 'phrases', record: Phrase }
/** What the page of holidays asks of them. */
export const running = {
  collection: 'applications',
  record: z.object({ dueAt: z.int(), service: z.object({ title: z.string() }) }),
}
export const longest = { collection: 'services', record: z.object({ title: z.string(), promisedDays: z.int() }) }
export const members = { collection: 'members', record: Member }
export const services = { collection: 'services', record: ServiceRecord }
export const reminded = { collection: 'reminders', record: Wanted }
export const consents = { collection: 'consents', record: Consent }
export const draftShelf = { collection: 'drafts', record: Draft }
export const uploadShelf = { collection: 'uploads', record: Upload }
/** A person with what was done about them, as they may see it themselves. */
export const selves = {
  collection: 'members',
  record: z.extend(Member, { journal: z.optional(z.array(JournalEntry)) }),
}
export const windows = { collection: 'windows', record: Window }
export const slotDays = { collection: 'slots', record: SlotDay }
export const bookings = { collection: 'bookings', record: Booking }
/** With the window that it is at. */
export const bookedAt = {
  collection: 'bookings',
  record: z.extend(Booking, { beside: z.optional(z.array(z.unknown())) }),
}
export const exports = { collection: 'exports', record: Export }
/** What a person's family signed up for, and where they were: kept elsewhere, but theirs to see and to take along. */
export const joined = {
  collection: 'activities',
  record: z.pick(Activity, { _id: true, title: true, where: true, startsAt: true, groups: true }),
}
/** Rolls on which the person stands: whether their ballots are in and how, never what was voted. */
export const onRolls = { collection: 'voteUrns', record: z.pick(Urn, { _id: true, title: true, units: true }) }
/** Proposals in which the person takes part, with their own part only. */
export const voiced = {
  collection: 'proposals',
  record: z.pick(Proposal, {
    _id: true,
    title: true,
    stage: true,
    raiser: true,
    raisedAt: true,
    raisers: true,
    voices: true,
  }),
}
/** Certificates of hours that the person had made. */
export const certified = { collection: 'certificates', record: Certificate }
export const visited = { collection: 'visits', record: Visit }
