import type { Output } from '../../../types/action'
import type { submit } from '../../../types/applying'

/** What the cloud says once something is handed in. */
export type Done = Output<typeof submit>
