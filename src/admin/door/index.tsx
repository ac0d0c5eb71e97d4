import { Text, View } from '@tarojs/components'
import { useParams } from '../../lib/routes'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'
import type { Tone } from '../../ui/tag'
import { Verdict } from '../../ui/verdict'
import { Gate } from '../gate'
import { Camera } from './camera'
import type { Told } from './core'
import { ListPart } from './list-part'
import { Typed } from './typed'
import { useDoor } from './use-door'
import './door.css'

const tones: Partial<Record<Told['verdict'], Tone>> = { OK: 'good', OUT: 'good', ALREADY: 'wait', NOT_LISTED: 'quiet' }

const Said = ({ told, leaving }: { told: Told | undefined; leaving: boolean }) =>
  told ? (
    <Verdict tone={tones[told.verdict] ?? 'bad'} word={told.word} name={told.name} more={told.more} />
  ) : (
    <Verdict word={leaving ? '走的人，请扫票' : '请扫票'} />
  )

type At = ReturnType<typeof useDoor>
/** Seats for those without a ticket, kept for this device; what nobody took is given back. */
const WalkIns = ({ door }: { door: At }) => (
  <Card title="没有票的人" className="stack">
    {door.free > 0 ? (
      <>
        <Text className="quiet small">{`这台设备还留着 ${door.free} 个现场座位，没有网络也能用。只写称呼就行。`}</Text>
        <Typed hint="怎么称呼，比如 吴奶奶" act="现场加入" onDone={door.join} />
        <Button small off={door.offline || door.waiting > 0} onTap={door.giveBack}>
          {`用不上了，还回 ${door.free} 个座位`}
        </Button>
      </>
    ) : (
      <Button off={door.offline} onTap={door.reserve}>
        留 5 个座位给现场的人
      </Button>
    )}
  </Card>
)

const ways = [
  { key: 'in', word: '进来签到' },
  { key: 'out', word: '离开签退' },
] as const

const Door = ({ id, session }: { id: string; session: string }) => {
  const door = useDoor({ id, session })
  return (
    <View className="plain-pane door">
      <Text className="list-title">{door.pack?.title ?? '签到'}</Text>
      {door.offline ? (
        <Notice tone="wait">{`没有网络，照样扫：已记下 ${door.waiting} 次，连上网自动补传`}</Notice>
      ) : door.waiting > 0 ? (
        <Notice tone="wait">{`还有 ${door.waiting} 次没有传完`}</Notice>
      ) : null}
      {door.trouble ? <Notice tone="bad">{door.trouble}</Notice> : null}
      {door.pack?.hours ? (
        <Chips options={ways} chosen={door.leaving ? 'out' : 'in'} onChoose={(way) => door.turn(way === 'out')} />
      ) : null}
      <Said told={door.told} leaving={door.leaving} />
      <Camera onCode={door.scan} />
      <Typed hint="用扫码枪对准票上的码" act={door.leaving ? '签退' : '签到'} onDone={door.scan} />
      {door.leaving ? null : <WalkIns door={door} />}
      {door.offline ? null : <ListPart key={door.told?.at ?? 0} where={{ id, session }} onName={door.byName} />}
    </View>
  )
}

/** The door of one session: tickets by camera or scanner, with or without network. */
export default function DoorPage() {
  const { id = '', session = 's1' } = useParams()
  return (
    <Gate at="hosted" back="签到">
      {() => <Door id={id} session={session} />}
    </Gate>
  )
}
