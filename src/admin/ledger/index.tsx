import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { type FigureName, figureNames, figures, sifted } from '../../../types/ledger'
import { ProposalLine } from '../../features/proposals/proposal-line'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Figures } from '../../ui/figures'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import type { Me } from '../offices'
import { useOffice } from '../use-office'

const roles: readonly string[] = ['supervisor', 'admin', 'auditor']
const names = Object.keys(figureNames) as FigureName[]
type Chosen = { scope: string; figure: FigureName }
type Counts = Record<string, number>

type FiguresProps = { counts: Counts; scope: string; onOpen: (chosen: Chosen) => void }
/** Each figure opens the records behind it. */
const Counts = ({ counts, scope, onOpen }: FiguresProps) => (
  <Figures
    of={names.map((key) => ({ key, word: figureNames[key], value: String(counts[key] ?? 0) }))}
    opens={{ word: '，看是哪些', onOpen: (figure) => onOpen({ scope, figure }) }}
  />
)

const Behind = ({ scope, figure, name }: Chosen & { name: string }) => {
  const asked = useCall(sifted, { scope, figure })
  const { data } = asked
  if (!data) return <Waiting of={asked} />
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
  const asked = useCall(figures, { scope })
  const { data } = asked
  const [chosen, setChosen] = useState<Chosen>()
  if (!data) return <Waiting of={asked} />
  const nameOf = (place: string) => data.under.find((one) => one.place === place)?.name ?? name
  return (
    <>
      <Card title={name} className="stack">
        <Counts counts={data.counts} scope={scope} onOpen={setChosen} />
        <Text className="quiet small">{`实时：${moment(data.at, now())}从每个提案的记录里数出来的，点数字看是哪些。`}</Text>
        {data.samples > 0 ? <Notice>{`其中 ${data.samples} 个提案是示例。`}</Notice> : null}
        {data.more ? <Notice tone="wait">只数了最新的一千个提案。</Notice> : null}
      </Card>
      {data.under.map(({ place, name: under, counts }) => (
        <Card key={place} title={under}>
          <Counts counts={counts} scope={place} onOpen={setChosen} />
        </Card>
      ))}
      {chosen ? <Behind {...chosen} name={nameOf(chosen.scope)} /> : null}
    </>
  )
}

const LedgerOf = ({ me }: { me: Me }) => {
  const at = useOffice(me, roles)
  const { grants, office, name } = at
  useEffect(() => keepInAddress({ office }), [office])
  if (grants.length === 0)
    return <Empty icon="clock" title="您的岗位看不到这里的数" note="由负责人、管理员和审计员来看" />
  return (
    <View className="plain-pane">
      <DeskHead title="提案统计" at={at} ask="看哪里的数" />
      <Counted key={office} scope={office} name={name || '这里'} />
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
