import { Closing, ServiceRecord } from '../../types/catalog'

export const closings = { collection: 'closings', record: Closing }
export const services = { collection: 'services', record: ServiceRecord }
