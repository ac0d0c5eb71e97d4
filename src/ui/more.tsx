import { Button } from './button'
import { Notice } from './notice'

type Props = {
  word?: string
  of: { more: (() => void) | undefined; busy: boolean; problem: string | undefined }
}

/** The foot of a list that goes on. */
export const More = ({ word = '看更早的', of: { more, busy, problem } }: Props) => (
  <>
    {problem ? <Notice tone="wait">{problem}</Notice> : null}
    {more || busy ? (
      <Button busy={busy} onTap={() => more?.()}>
        {word}
      </Button>
    ) : null}
  </>
)
