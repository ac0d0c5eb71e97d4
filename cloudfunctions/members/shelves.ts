import { Application } from '../../types/applications'
import { Booking } from '../../types/booking'
import { DraftRow } from '../../types/draft-row'
import { Member, Notice } from '../../types/members'
import { Person } from '../../types/people'
import { Reminder, Wanted } from '../../types/reminding'
import { Asking, SignIn } from '../../types/sign-in'

export const members = { collection: 'members', record: Member }
/** The same collection as those see it who give and take roles. */
export const people = { collection: 'members', record: Person }
export const draftRows = { collection: 'drafts', record: DraftRow }
export const notices = { collection: 'notices', record: Notice }
/** Messages as far as WeChat may carry them, and how many each person wants. */
export const reminders = { collection: 'notices', record: Reminder }
export const wanted = { collection: 'reminders', record: Wanted }
export const applications = { collection: 'applications', record: Application }
export const signIns = { collection: 'signIns', record: SignIn }
export const askings = { collection: 'signInAsks', record: Asking }
export const bookings = { collection: 'bookings', record: Booking }
