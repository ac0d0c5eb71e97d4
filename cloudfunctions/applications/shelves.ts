import { Application } from '../../types/applications'
import { ServiceRecord } from '../../types/catalog'
import { Member } from '../../types/members'

export const applications = { collection: 'applications', record: Application }
export const members = { collection: 'members', record: Member }
export const services = { collection: 'services', record: ServiceRecord }
