import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { isOneOf } from '../../../types/common'
import { voiceTokenIn } from '../../../types/raising'
import { type PartName, parts, tasks } from '../../../types/screening'
import { rowNote, tagOf, titleOf } from '../../features/proposals/words'
import { call } from '../../lib/call'
import { go, useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Chips } from '../../ui/chips'
import { SearchBar } from '../../ui/search-bar'
import '../../features/proposals/proposals.css'
import type { Output } from '../../../types/action'
import { keepInAddress } from '../address'
import { DeskHead } from '../desk-head'
import { Gate } from '../gate'
import { HostedList } from '../hosted-list'
import type { Me } from '../offices'
import { useOffice } from '../use-office'

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

type Item = Output<typeof tasks>['items'][number]
const lineOf = (it: Item) => {
  const more = [it.desk ? `${it.desk}代提` : '', it.climbed > 0 ? `报过上 ${it.climbed} 级` : ''].filter(Boolean)
  const where = it.office === it.placeName ? [] : [it.office]
  return { title: titleOf(it), note: [...where, rowNote(it), ...more].join(' · '), tag: tagOf(it) }
}

type ListProps = { office: string; part: PartName; onPart: (part: PartName) => void }
const List = ({ office, part, onPart }: ListProps) => {
  const asked = useCall(tasks, { office, part }, { keep: true })
  const list = useMore(asked.data, (after) => call(tasks, { office, part, after }))
  const counts = asked.data?.counts
  const chips = names.map((key) => ({ key, word: `${parts[key]} ${counts?.[key] ?? 0}` }))
  const none = <Empty icon="check" title={empty[part]} />
  return (
    <>
      {counts ? <Chips options={chips} chosen={part} onChoose={onPart} /> : null}
      <HostedList {...{ asked, list, none, lineOf }} onOpen={({ id }) => go('proposalDesk', { id })} />
    </>
  )
}

const Proposals = ({ me }: { me: Me }) => {
  const params = useParams()
  const at = useOffice(me)
  const { grants, office } = at
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
        at={at}
        ask="看哪里的提案"
        acts={[
          { word: '替到窗口来的人提', onTap: () => go('proposalDesk', { office }) },
          { word: '提案统计', onTap: () => go('voicesLedger', { office }) },
        ]}
      />
      <SearchBar value={words} hint="扫提案卡，或输入卡上的码" onChange={scan} />
      <List key={office} office={office} part={part} onPart={setPart} />
    </View>
  )
}

export default function ProposalsPage() {
  return <Gate at="voicesDesk">{(me) => <Proposals me={me} />}</Gate>
}
