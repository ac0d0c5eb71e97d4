import { useState } from 'react'
import type { Output } from '../../../types/action'
import { isOneOf } from '../../../types/common'
import { home } from '../../../types/members'
import { myProposals, phases, proposals } from '../../../types/raising'
import { ProposalLine } from '../../features/proposals/proposal-line'
import { call } from '../../lib/call'
import { queries } from '../../lib/queries'
import { go } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { useMore } from '../../lib/use-more'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Leaves } from '../../ui/leaves'
import { More } from '../../ui/more'
import { Page } from '../../ui/page'

const isPhase = isOneOf(phases)
const phaseChips = [{ key: 'all', word: '全部' }, ...Object.entries(phases).map(([key, word]) => ({ key, word }))]
const mineChips = [
  { key: 'raised', word: '我提的' },
  { key: 'followed', word: '我参加的' },
] as const
type Mine = (typeof mineChips)[number]['key']
const isMine = (key: string): key is Mine => mineChips.some((one) => one.key === key)

const myCommunity = () => queries.getQueryData<Output<typeof home>>([home.name, {}])?.me?.community ?? undefined
/** One's own first, then what is near: the community, the street, the district. */
const scopes = (own: string | undefined) => [
  ...(own
    ? [
        { key: own, word: '本社区' },
        { key: own.slice(0, own.lastIndexOf('/')), word: '本街道' },
      ]
    : []),
  { key: 'yl', word: '全区' },
  ...mineChips,
]

type Head = { own: string | undefined; where: string; phase: string; onWhere: (key: string) => void }
type HeadProps = Head & { onPhase: (key: string) => void }
const Sift = ({ own, where, phase, onWhere, onPhase }: HeadProps) => (
  <Card className="stack">
    <Button kind="primary" onTap={() => go('raise')}>
      提一件想解决的事
    </Button>
    <Chips options={scopes(own)} chosen={where} onChoose={onWhere} />
    {isMine(where) ? null : <Chips options={phaseChips} chosen={phase} onChoose={onPhase} />}
    <Button onTap={() => go('ledger', { community: own })}>提案公开台账</Button>
  </Card>
)

/** Both lists are of the same form: what is asked is chosen here, and asked once. */
const useFound = (where: string, phase: string) => {
  const which = isMine(where) ? where : undefined
  const near = { place: which ? 'yl' : where, ...(isPhase(phase) ? { phase } : {}) }
  const around = useCall(proposals, near, { keep: true, enabled: which === undefined })
  const own = useCall(myProposals, { which: which ?? 'raised' }, { keep: true, enabled: which !== undefined })
  const asked = which ? own : around
  const more = (after: string) => (which ? call(myProposals, { which, after }) : call(proposals, { ...near, after }))
  return { asked, list: useMore(asked.data, more) }
}

export default function Voices() {
  const own = myCommunity()
  const [where, setWhere] = useState(own ?? 'yl')
  const [phase, setPhase] = useState('all')
  const { asked, list } = useFound(where, phase)
  return (
    <Page of={asked}>
      {() => (
        <>
          <Sift {...{ own, where, phase }} onWhere={setWhere} onPhase={setPhase} />
          {list.items.length === 0 ? (
            <Empty icon="file" title="这里还没有提案" note="有想解决的事，一分钟就能提出来。" />
          ) : (
            <Card className="rows">
              <Leaves>
                {list.items.map((it) => (
                  <ProposalLine key={it.id} it={it} onTap={() => go('proposal', { id: it.id })} />
                ))}
              </Leaves>
            </Card>
          )}
          <More of={list} />
        </>
      )}
    </Page>
  )
}
