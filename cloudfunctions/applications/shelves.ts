import { Application } from '../../types/applications'
import { ServiceRecord } from '../../types/catalog'
import { Consent } from '../../types/helping'
import { Member } from '../../types/members'
import { Counted } from './figures'

export const applications = { collection: 'applications', record: Application }
/** The same, as far as the figures need it. */
export const counted = { collection: 'applications', record: Counted }
export const members = { collection: 'members', record: Member }
export const services = { collection: 'services', record: ServiceRecord }
export const consents = { collection: 'consents', record: Consent }
