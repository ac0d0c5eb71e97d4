import type { Shown } from '../../../types/applications'
import type { Verdict } from '../../../types/common'
import { dismiss } from '../../../types/helping'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'

const Ending = ({ it, who }: { it: Shown; who: string }) => {
  const { act, busy, failure } = useAct(dismiss)
  const end = async () => {
    const sure = await askFirst(`不再请${who}代办？`, '这件接着办，往后只有您自己能看、能补。', '不再代办')
    if (sure && (await act({ id: it.id, rev: it.rev }))) say(`${who}看不到这件了`)
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button busy={busy} onTap={end}>{`不再请${who}代办`}</Button>
    </>
  )
}

/** Whom the one who looks on helps; nobody when it is their own case. */
export const helpedIn = (it: Shown, dismiss: Verdict): string | undefined =>
  it.helper?.active && !dismiss.ok ? it.applicant : undefined

/** Who applied in whose name, and the card that goes with the case. */
export const Together = ({ it, can }: { it: Shown; can: Verdict }) => (
  <Card title={it.helper ? '代办' : '进度卡'}>
    {it.helper ? (
      <Row
        title={can.ok ? `您让${it.helper.name}替您办` : `${it.helper.name}替${it.applicant}办`}
        note={`${day(it.helper.at, now())}，${it.helper.how}${it.helper.active ? '' : '；现在已不再代办'}`}
      />
    ) : null}
    <Row
      title="出示进度卡"
      note="到哪个窗口都能接着办；也可以请窗口打印一张纸卡"
      onTap={() => go('card', { id: it.id })}
    />
    {it.helper && can.ok ? <Ending it={it} who={it.helper.name} /> : null}
  </Card>
)
