import { Closing } from '../../types/catalog'
import { Edition, ServiceRecord } from '../../types/editions'

export const closings = { collection: 'closings', record: Closing }
export const editions = { collection: 'editions', record: Edition }
export const services = { collection: 'services', record: ServiceRecord }
