import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { isOneOf } from '../../../types/common'
import { show } from '../../../types/district'
import { voiceTokenIn } from '../../../types/raising'
import { type PartName, parts, tasks } from '../../../types/screening'
import { rowNote, tagOf, titleOf } from '../../features/proposals/words'
import { call } from '../../lib/call'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { againOnly } from '../../lib/ways'
import { Empty, Failed } from '../../ui/blank'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { More } from '../../ui/more'
import { Row } from '../../ui/row'
import { SearchBar } from '../../ui/search-bar'
import { Skeleton } from '../../ui/skeleton'
import '../../features/proposals/proposals.css'
import { Leaves } from '../../ui/leaves'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { OfficeChooser } from '../office-chooser'
import { type Me, officesOf, seesBelow, within } from '../offices'

const roles: readonly string[] = ['reviewer', 'supervisor', 'admin']
const isPart = isOneOf(parts)
const names = Object.keys(parts) as PartName[]
const empty: Record<PartName, string> = {
  mine: '没有您经办的提案',
  screen: '没有等受理的提案',
  arrange: '没有等排进议事会的提案',
  carry: '没有要落实的提案',
  late: '没有超期的提案',
  all: '没有未了结的提案',
}

type ListProps = { office: string; part: PartName; onPart: (part: PartName) => void }
const List = ({ office, part, onPart }: ListProps) => {
  const asked = useCall(tasks, { office, part }, { keep: true })
  const list = useMore(asked.data, (after) => call(tasks, { office, part, after }))
  const { data, failure, loading, again } = asked
  if (!data && failure) return <Failed message={failure.message} ways={againOnly(failure, again)} busy={loading} />
  if (!data) return <Skeleton />
  const chips = names.map((key) => ({ key, word: `${parts[key]} ${data.counts[key] ?? 0}` }))
  return (
    <>
      <Chips options={chips} chosen={part} onChoose={onPart} />
      {list.items.length === 0 ? <Empty icon="check" title={empty[part]} /> : null}
      {list.items.length > 0 ? (
        <Card>
          <Leaves>
            {list.items.map((it) => (
              <Row
                key={it.id}
                title={titleOf(it)}
                note={`${it.office === it.placeName ? '' : `${it.office} · `}${rowNote(it)}${it.desk ? ` · ${it.desk}代提` : ''}${it.climbed > 0 ? ` · 报过上 ${it.climbed} 级` : ''}`}
                tag={tagOf(it)}
                onTap={() => go('proposalDesk', { id: it.id })}
              />
            ))}
          </Leaves>
        </Card>
      ) : null}
      <More of={list} />
    </>
  )
}

const Proposals = ({ me }: { me: Me }) => {
  const params = useParams()
  const grants = me.grants.filter(({ role }) => roles.includes(role))
  const places = useCall(show, {}, { enabled: seesBelow(grants), fresh: 3_600_000 })
  const [office, setOffice] = useState(() => within(grants, params.office))
  const asked = params.part ?? ''
  const [part, setPart] = useState<PartName>(isPart(asked) ? asked : 'all')
  const [words, setWords] = useState('')
  const scan = (text: string) => {
    const token = voiceTokenIn(text)
    setWords(token ? '' : text)
    if (token) go('proposalDesk', { card: token })
  }
  useEffect(() => keepInAddress({ office, part }), [office, part])
  if (grants.length === 0) return <Empty icon="help" title="您的岗位不办提案" note="提案由社区和街道的工作人员来办" />
  return (
    <View className="plain-pane">
      <DeskHead
        title="提案"
        acts={[
          { word: '替到窗口来的人提', onTap: () => go('proposalDesk', { office }) },
          { word: '提案统计', onTap: () => go('voicesLedger', { office }) },
        ]}
      >
        <OfficeChooser
          groups={officesOf(grants, places.data)}
          chosen={office}
          title="看哪里的提案"
          onChoose={setOffice}
        />
      </DeskHead>
      <SearchBar value={words} hint="扫提案卡，或输入卡上的码" onChange={scan} />
      <List key={office} office={office} part={part} onPart={setPart} />
    </View>
  )
}

export default function ProposalsPage() {
  return <Gate at="voicesDesk">{(me) => <Proposals me={me} />}</Gate>
}
