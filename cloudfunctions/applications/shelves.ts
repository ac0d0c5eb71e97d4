import { Application } from '../../types/applications'
import { ServiceRecord } from '../../types/catalog'

export const applications = { collection: 'applications', record: Application }
export const services = { collection: 'services', record: ServiceRecord }
