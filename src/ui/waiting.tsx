import { againOnly } from '../lib/ways'
import { Failed } from './blank'
import { Notice } from './notice'
import { Skeleton } from './skeleton'

/** What one knows of a question while its answer is not there, or not of this moment. */
type Asked = {
  failure: Parameters<typeof againOnly>[0] | undefined
  loading: boolean
  again: () => unknown
}
type Props = { of: Asked; cards?: 1 | 2 }

/** In place of an answer that has not come: its shape, or why it did not come and, where that helps, asking again. */
export const Waiting = ({ of: { failure, loading, again }, cards }: Props) =>
  failure ? (
    <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  ) : (
    <Skeleton {...(cards ? { cards } : {})} />
  )

/** Over an answer that is not of this moment: since when, and why. */
export const Stale = ({ of: { note } }: { of: { note: string | undefined } }) =>
  note ? <Notice tone="wait">{note}</Notice> : null
