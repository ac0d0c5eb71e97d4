import { Application } from '../../types/applications'
import { Member, Notice } from '../../types/members'

export const members = { collection: 'members', record: Member }
export const notices = { collection: 'notices', record: Notice }
export const applications = { collection: 'applications', record: Application }
