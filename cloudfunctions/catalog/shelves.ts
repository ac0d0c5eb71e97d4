import { Closing } from '../../types/catalog'
import { Edition, ServiceRecord } from '../../types/editions'
import { Import, ImportLeaf, ShownLeaf } from '../../types/importing'

export const closings = { collection: 'closings', record: Closing }
export const editions = { collection: 'editions', record: Edition }
export const services = { collection: 'services', record: ServiceRecord }
export const imports = { collection: 'imports', record: Import }
export const importRows = { collection: 'importRows', record: ImportLeaf }
/** The same without what only the writing needs. */
export const shownRows = { collection: 'importRows', record: ShownLeaf }
