import { View } from '@tarojs/components'
import { categories } from '../../../types/proposals'
import { voiceTokenIn } from '../../../types/raising'
import { ArgumentsPart, HeadPart, PastPart, QuestionsPart, WorkPart } from '../../features/proposals/parts'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { useParams } from '../../lib/routes'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { Gate } from '../gate'
import type { Me } from '../offices'
import { AnswerPart } from './answer-part'
import { AtDesk } from './at-desk'
import { CardPart } from './card-part'
import { ScreenPart } from './screen-part'
import { type Doing, useDesk, type Whole } from './use-desk'
import { WithCard } from './with-card'
import { AssignPart, ReportPart, TakeUpPart } from './work-part'

const aboutOf = ({ it, officeName }: Whole): [string, string][] => [
  ['哪一类', categories[it.category]],
  ['在哪里', [it.placeName, it.spot].filter(Boolean).join(' ')],
  ['谁提的', `${it.raiser}，${moment(it.raisedAt, now())}`],
  ['附议', it.needed ? `${it.seconds} 人，要 ${it.needed} 人` : `${it.seconds} 人`],
  ['归哪里', officeName],
]

const Acts = ({ whole, doing, me }: { whole: Whole; doing: Doing; me: string }) => (
  <>
    {doing.failure ? <Notice tone="bad">{doing.failure.message}</Notice> : null}
    <ScreenPart whole={whole} doing={doing} />
    <TakeUpPart whole={whole} doing={doing} />
    <AssignPart key={`a${whole.it.rev}`} whole={whole} doing={doing} />
    <ReportPart whole={whole} doing={doing} me={me} />
    <AnswerPart whole={whole} doing={doing} />
  </>
)

const One = ({ id, me }: { id: string; me: string }) => {
  const doing = useDesk(id)
  const { data } = doing.asked
  if (!data) return <Waiting of={doing.asked} />
  const { it } = data
  return (
    <>
      {it.checked === 'shown' ? null : <Notice tone="wait">文字还没有查过，别人看不到；您受理了就公开。</Notice>}
      <HeadPart it={it} about={aboutOf(data)} />
      <Acts whole={data} doing={doing} me={me} />
      <WorkPart it={it} />
      <ArgumentsPart it={it} />
      <QuestionsPart it={it} />
      <CardPart whole={data} />
      <PastPart it={it} />
    </>
  )
}

const officeOf = (me: Me, office: string) => office || (me.grants[0]?.scope ?? 'yl')

export default function ProposalDesk() {
  const { id, card = '', office = '' } = useParams()
  const token = voiceTokenIn(card)
  return (
    <Gate at="voicesDesk" back="提案">
      {(me) => (
        <View className="plain-pane">
          {id ? <One key={id} id={id} me={me.id} /> : null}
          {token && !id ? <WithCard token={token} /> : null}
          {token || id ? null : <AtDesk office={officeOf(me, office)} me={me.id} />}
        </View>
      )}
    </Gate>
  )
}
