import { mine } from '../../lib/session'
import { recall, remember } from '../../lib/stored'

const keyOf = (vote: string, unit: string) => mine(`receipt:${vote}:${unit}`)
/** The receipt lies on this phone alone: the cloud cannot say it again. */
export const keepReceipt = (vote: string, unit: string, receipt: string): void => remember(keyOf(vote, unit), receipt)
export const receiptOf = (vote: string, unit: string): string | undefined => recall<string>(keyOf(vote, unit))
