import { Text, View } from '@tarojs/components'
import { untilWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { go } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Tag, type Tone } from '../../ui/tag'
import type { Shown } from './use-activity'

type Mine = NonNullable<Shown['mine']>
type Props = {
  it: Shown
  mine: Mine
  busy: boolean
  onLeave: (people: { id: string; name: string }[], all: boolean) => void
  onTake: () => void
  onDecline: () => void
}

const tones: Record<Mine['seat'], Tone> = {
  seated: 'good',
  offered: 'wait',
  waiting: 'wait',
  passed: 'bad',
  gone: 'quiet',
}
const said = ({ seat, place, until }: Mine): string | undefined => {
  if (seat === 'waiting')
    return place > 1 ? `前面还有 ${place - 1} 家，有空位马上告诉您` : '您家排第一，有空位马上告诉您'
  if (seat === 'offered' && until !== null) return `座位给您家留到 ${untilWord(until, now())}，过时让给下一家`
  return undefined
}

const Offer = ({ busy, onTake, onDecline }: Pick<Props, 'busy' | 'onTake' | 'onDecline'>) => (
  <>
    <Button kind="primary" busy={busy} onTap={onTake}>
      要这些座位
    </Button>
    <Button busy={busy} onTap={onDecline}>
      不要了
    </Button>
  </>
)

/** Where one's family stands, and a way out for each of it. */
export const Own = ({ it, mine, busy, onLeave, onTake, onDecline }: Props) => {
  const coming = mine.people.filter((one) => one.coming)
  const words = said(mine)
  const may = it.can.withdraw.ok
  return (
    <Card title={`我家 ${mine.n} 人`} className="stack">
      <View>
        <Tag tone={tones[mine.seat]}>{mine.word}</Tag>
      </View>
      {coming.length > 0 ? <Text>{coming.map(({ name }) => name).join('、')}</Text> : null}
      {mine.seat === 'seated' ? (
        <Button kind="primary" onTap={() => go('tickets', { id: it.activity.id })}>
          出示入场票
        </Button>
      ) : null}
      {words ? <Notice tone="wait">{words}</Notice> : null}
      {it.can.accept.ok ? <Offer busy={busy} onTake={onTake} onDecline={onDecline} /> : null}
      {may && !it.can.accept.ok && coming.length > 1
        ? coming.map(({ id, name }) => (
            <Button key={id} small busy={busy} onTap={() => onLeave([{ id, name }], false)}>
              {`${name}不去了`}
            </Button>
          ))
        : null}
      {may && !it.can.accept.ok ? (
        <Button kind="danger" busy={busy} onTap={() => onLeave(coming, true)}>
          {coming.length > 1 ? '全家都不去了' : '不去了'}
        </Button>
      ) : null}
      {!it.can.withdraw.ok && mine.seat === 'seated' ? (
        <Text className="quiet small">{it.can.withdraw.why}</Text>
      ) : null}
      {mine.desk ? <Text className="quiet small">{`${mine.desk}在窗口替您报的`}</Text> : null}
    </Card>
  )
}
