import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { Empty } from '../../ui/blank'

type Props = { done: { id: string; number: string; dueAt: number }; onNext: () => void }

/** It is handed in; the card is what the person takes home. */
export const Registered = ({ done, onNext }: Props) => (
  <Empty
    icon="check"
    title={`登记好了，编号 ${done.number}`}
    note={`最迟 ${day(done.dueAt, now())}答复。给他打印一张进度卡，到哪个窗口都能接着办。`}
    act={{ label: '打印进度卡', onTap: () => go('cardDesk', { id: done.id }) }}
    other={{ label: '再登记一件', onTap: onNext }}
  />
)
