import { categories } from '../../../types/proposals'
import { ArgumentsPart, HeadPart, PastPart, QuestionsPart, WorkPart } from '../../features/proposals/parts'
import type { Shown } from '../../features/proposals/words'
import { RemindMe } from '../../features/reminders/remind-me'
import { now } from '../../lib/chance'
import { day, moment } from '../../lib/format'
import { go, useParams } from '../../lib/routes'
import { useShare } from '../../lib/share'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { ByCard } from './by-card'
import { EvaluatePart, RaiserPart } from './raiser-part'
import { type Doing, useProposal, type Whole } from './use-proposal'
import { AskPart, PartPart, StandPart } from './voice-part'

const aboutOf = (it: Shown): [string, string][] => [
  ['哪一类', categories[it.category]],
  ['在哪里', [it.placeName, it.spot].filter(Boolean).join(' ')],
  ['谁提的', `${it.raiser}${it.joined > 0 ? `，和 ${it.joined} 位邻居` : ''}，${day(it.raisedAt, now())}`],
  ['附议', it.needed ? `${it.seconds} 人，要 ${it.needed} 人` : `${it.seconds} 人`],
  ...(it.meeting ? [['议事会', `${it.meeting.title}，${moment(it.meeting.startsAt, now())}`] as [string, string]] : []),
]
const checking = { shown: undefined, held: '文字还在检查，别人暂时看不到。', risky: '文字没有通过检查，别人看不到。' }

type Main = { word: string; onTap: () => void }
const Bar = ({ word, onTap, busy }: Main & { busy: boolean }) => (
  <Button kind="primary" busy={busy} onTap={onTap}>
    {word}
  </Button>
)
/** The one main act at the thumb: a second while it may be seconded. */
const mainFor = ({ can, it, mine }: Whole, doing: Doing): Main | undefined => {
  if (mine.raised || mine.seconded) return undefined
  if (can.second.ok) return { word: it.needed ? `附议（${it.seconds} / ${it.needed}）` : '附议', onTap: doing.second }
  return can.second.why.startsWith('先登记') ? { word: '我来登记，才好附议', onTap: () => go('join') } : undefined
}

const Parts = ({ whole, doing }: { whole: Whole; doing: Doing }) => {
  const { it, mine, can } = whole
  const { failure } = doing
  return (
    <>
      {checking[it.checked] ? <Notice tone="wait">{checking[it.checked] ?? ''}</Notice> : null}
      <HeadPart it={it} about={aboutOf(it)} />
      <EvaluatePart can={can} doing={doing} />
      <PartPart mine={mine} can={can} doing={doing} />
      {it.owes && (mine.raised || mine.joined || mine.seconded || mine.follows) ? (
        <RemindMe kind="voice" of="这件事有进展，微信提醒您一次。" />
      ) : null}
      <WorkPart it={it} />
      <ArgumentsPart it={it} />
      <StandPart key={`s${mine.stand?.words}`} {...{ it, mine, can, doing }} />
      <QuestionsPart it={it} />
      <AskPart can={can} doing={doing} />
      <RaiserPart {...whole} doing={doing} />
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <PastPart it={it} />
      {can.second.ok || mine.seconded || mine.raised ? null : <Notice>{can.second.why}</Notice>}
    </>
  )
}

const One = ({ id }: { id: string }) => {
  const doing = useProposal(id)
  const main = doing.asked.data && mainFor(doing.asked.data, doing)
  const it = doing.asked.data?.it
  const title = it?.checked === 'shown' ? `${it.title}${it.sample ? '（示例）' : ''}，您怎么看？` : '邻居提的一件事'
  useShare({ title, route: 'proposal', params: { id }, picture: '/voice/assets/share.png' })
  return (
    <Page of={doing.asked} {...(main ? { bar: () => <Bar busy={doing.busy} {...main} /> } : {})}>
      {(whole) => <Parts whole={whole} doing={doing} />}
    </Page>
  )
}

/** One proposal; or a card that was scanned, which leads to it. */
export default function ProposalPage() {
  const { id = '', card = '', scene = '', q = '' } = useParams()
  const token = /YLP[0-9A-Z]{26}/.exec(card || scene || q)?.[0]
  return token ? <ByCard token={token} /> : <One id={id} />
}
