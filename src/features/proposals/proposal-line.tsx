import type { ProposalRow } from '../../../types/raising'
import { Row } from '../../ui/row'
import { rowNote, tagOf, titleOf } from './words'

/** One proposal in a list: what, where, how far, and who owes the next step. */
export const ProposalLine = ({ it, onTap }: { it: ProposalRow; onTap: () => void }) => (
  <Row title={titleOf(it)} note={rowNote(it)} tag={tagOf(it)} onTap={onTap} />
)
