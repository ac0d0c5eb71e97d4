import { ServiceRecord } from '../../types/catalog'

export const services = { collection: 'services', record: ServiceRecord }
