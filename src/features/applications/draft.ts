import type { Filed } from '../../../types/applications'
import type { Answers } from '../../../types/forms'
import { mine } from '../../lib/session'
import { forget, recall, remember } from '../../lib/stored'

/** What was typed and uploaded but not handed in yet; kept on this phone only. */
export type Draft = { form: Answers; files: Filed[] }
const at = (about: string) => mine(`draft.1:${about}`)

export const readDraft = (about: string): Draft | undefined => recall<Draft>(at(about))
export const keepDraft = (about: string, draft: Draft): void => remember(at(about), draft)
export const dropDraft = (about: string): void => forget(at(about))
