import { Application } from '../../types/applications'
import { Household, Member, Notice } from '../../types/members'

export const members = { collection: 'members', record: Member }
export const households = { collection: 'households', record: Household }
export const notices = { collection: 'notices', record: Notice }
export const applications = { collection: 'applications', record: Application }
