import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type FigureName, figureNames, figures, sifted } from '../../../types/ledger'
import { usePlaces } from '../../features/district/places'
import { ProposalLine } from '../../features/proposals/proposal-line'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { useStands } from '../../lib/later'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Skeleton } from '../../ui/skeleton'
import { Tap } from '../../ui/tap'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'
import './ledger.css'

const roles: readonly string[] = ['supervisor', 'admin', 'auditor']
const names = Object.keys(figureNames) as FigureName[]
type Chosen = { scope: string; figure: FigureName }
type Counts = Record<string, number>

/** Each figure opens the records behind it. */
const Figures = ({ counts, scope, onOpen }: { counts: Counts; scope: string; onOpen: (chosen: Chosen) => void }) => (
  <View className="figures">
    {names.map((figure) => (
      <Tap
        key={figure}
        className="figure"
        label={`${figureNames[figure]} ${counts[figure] ?? 0}，看是哪些`}
        onTap={() => onOpen({ scope, figure })}
      >
        <Text className="figure-word">{figureNames[figure]}</Text>
        <Text className="figure-n">{String(counts[figure] ?? 0)}</Text>
      </Tap>
    ))}
  </View>
)

const Behind = ({ scope, figure, name }: Chosen & { name: string }) => {
  const { data, failure, again, loading } = useCall(sifted, { scope, figure })
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  return (
    <Card title={`${name} · ${figureNames[figure]} ${data.items.length}`}>
      {data.items.length === 0 ? <Empty icon="check" title="一件也没有" /> : null}
      {data.items.map((it) => (
        <ProposalLine key={it.id} it={it} onTap={() => go('proposalDesk', { id: it.id })} />
      ))}
    </Card>
  )
}

const Counted = ({ scope, name }: { scope: string; name: string }) => {
  const { data, failure, again, loading } = useCall(figures, { scope })
  const [chosen, setChosen] = useState<Chosen>()
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  const nameOf = (place: string) => data.under.find((one) => one.place === place)?.name ?? name
  return (
    <>
      <Card title={name} className="stack">
        <Figures counts={data.counts} scope={scope} onOpen={setChosen} />
        <Text className="quiet small">{`实时：${moment(data.at, now())}从每个提案的记录里数出来的，点数字看是哪些。`}</Text>
        {data.samples > 0 ? <Notice>{`其中 ${data.samples} 个提案是示例。`}</Notice> : null}
        {data.more ? <Notice tone="wait">只数了最新的一千个提案。</Notice> : null}
      </Card>
      {data.under.map(({ place, name: under, counts }) => (
        <Card key={place} title={under}>
          <Figures counts={counts} scope={place} onOpen={setChosen} />
        </Card>
      ))}
      {chosen ? <Behind {...chosen} name={nameOf(chosen.scope)} /> : null}
    </>
  )
}

const LedgerOf = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = usePlaces(useStands() && seesBelow(grants))
  const [office, setOffice] = useState(() => within(grants, params.office))
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0)
    return <Empty icon="clock" title="您的岗位看不到这里的数" note="由负责人、管理员和审计员来看" />
  const groups = officesOf(grants, places.data)
  const name = groups.flatMap(({ offices }) => offices).find(({ path }) => path === office)?.name ?? '这里'
  return (
    <View className="plain-pane">
      <DeskHead title="提案统计">
        <OfficeChooser groups={groups} chosen={office} title="看哪里的数" onChoose={setOffice} />
      </DeskHead>
      <Counted key={office} scope={office} name={name} />
    </View>
  )
}

export default function LedgerPage() {
  return (
    <Gate at="voicesDesk" back="提案统计">
      {(me) => <LedgerOf me={me} />}
    </Gate>
  )
}
