import { Image, Text } from '@tarojs/components'
import { activityKinds, stillIn } from '../../../types/activities'
import type { OpenFile } from '../../../types/activity-files'
import { spanWord, untilWord } from '../../features/activities/when'
import { RemindMe } from '../../features/reminders/remind-me'
import { now } from '../../lib/chance'
import { go, useParams } from '../../lib/routes'
import { useShare } from '../../lib/share'
import { viewFile } from '../../lib/view-file'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { said } from '../../ui/role'
import { Row } from '../../ui/row'
import { FamilyPart } from './family'
import { Own } from './own'
import './activity.css'
import { lacking, type Shown, useActivity } from './use-activity'

const factsOf = ({ activity: it }: Shown): [string, string][] => [
  ...(it.sessions.length === 1 && it.sessions[0]
    ? [['时间', spanWord(it.sessions[0], now())] as [string, string]]
    : it.sessions.map((one, at): [string, string] => [`第 ${at + 1} 场`, spanWord(one, now())])),
  ['地点', `${it.placeName} ${it.where}`],
  [it.host.family ? '主讲家庭' : '主办', it.host.name],
  ['谁能来', it.forWhom.join('，')],
  ['座位', `一共 ${it.capacity} 个，还有 ${it.left} 个${it.waiting > 0 ? `，${it.waiting} 家在候补` : ''}（实时）`],
  ['报名截止', untilWord(it.closesAt, now())],
  ...(it.bring.length > 0 ? [['请带上', it.bring.join('、')] as [string, string]] : []),
]

const isPhoto = ({ type }: OpenFile) => type !== 'pdf'
/** The first picture stands over the activity; the others are opened one by one. */
const coverOf = ({ open }: Shown) => open.find(isPhoto)
const Papers = ({ of: files }: { of: readonly OpenFile[] }) => (
  <Card title="资料">
    {files.map((file) => (
      <Row key={file.url} title={file.name} note={isPhoto(file) ? '照片' : 'PDF'} onTap={() => void viewFile(file)} />
    ))}
  </Card>
)

const What = ({ it }: { it: Shown }) => (
  <Card title={it.activity.title} className="stack">
    {coverOf(it) ? (
      <Image className="activity-cover" src={coverOf(it)?.url ?? ''} mode="aspectFill" {...said('活动的封面')} />
    ) : null}
    <Text className="quiet small">{activityKinds[it.activity.kind]}</Text>
    {it.activity.state === 'cancelled' ? <Notice tone="bad">这个活动取消了。</Notice> : null}
    <Facts of={factsOf(it)} />
    {it.activity.about ? <Text className="plain">{it.activity.about}</Text> : null}
    {it.activity.sample ? <Text className="quiet small">示例：这个活动是样本，不是真的要办。</Text> : null}
  </Card>
)

/** One activity: what it is, where one's family stands, and signing it up. */
export default function ActivityPage() {
  const { id = '' } = useParams()
  const { asked, chosen, choose, sign, take, decline, leave, busy, failure } = useActivity(id)
  const picture = (asked.data && coverOf(asked.data)?.url) ?? '/coming/assets/share.png'
  const it = asked.data?.activity
  const title = it ? `${it.title}${it.sample ? '（示例）' : ''}` : '社区活动'
  useShare({ title, route: 'activity', params: { id }, picture })
  const bar = (it: Shown) => {
    const { can } = it
    const own = it.mine && stillIn(it.mine.seat)
    if (own) return <Button onTap={() => go('mySeats')}>我家报过的活动</Button>
    if (it.family.length === 0 && !can.signUp.ok && it.activity.state === 'open')
      return (
        <Button kind="primary" onTap={() => go('join')}>
          我来登记
        </Button>
      )
    const lacks = can.signUp.ok ? lacking(it, chosen) : can.signUp.why
    const word = it.would === 'seated' ? '报名' : '排候补'
    return (
      <Button kind="primary" busy={busy} off={lacks !== undefined} onTap={sign}>
        {lacks ?? `${word}，${chosen.people.length} 人`}
      </Button>
    )
  }
  return (
    <Page of={asked} bar={bar} trouble={failure?.message}>
      {(it) => (
        <>
          {it.mine ? (
            <Own it={it} mine={it.mine} busy={busy} onLeave={leave} onTake={take} onDecline={decline} />
          ) : null}
          {it.mine && stillIn(it.mine.seat) ? (
            <RemindMe kind="activity" of="轮到座位、时间地点有变，微信提醒您一次。" />
          ) : null}
          <What it={it} />
          {it.open.some((one) => one !== coverOf(it)) ? (
            <Papers of={it.open.filter((one) => one !== coverOf(it))} />
          ) : null}
          {it.can.signUp.ok ? (
            <FamilyPart it={it} chosen={chosen} faults={failure?.fields ?? {}} onChoose={choose} />
          ) : null}
          {it.can.signUp.ok && it.would === 'waiting' ? (
            <Notice tone="wait">座位满了，现在报名排候补：有人不来，按先后轮到您家，一家人不会拆开。</Notice>
          ) : null}
        </>
      )}
    </Page>
  )
}
