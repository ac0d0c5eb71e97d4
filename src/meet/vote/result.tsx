import { Text } from '@tarojs/components'
import { useState } from 'react'
import type { MyUnit, ShownVote } from '../../../types/voting'
import { Tally } from '../../features/votes/tally'
import { asFailure } from '../../lib/failure'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Published } from './published'
import { receiptOf } from './receipts'
import { type Recounted, recounted } from './recounting'

const Mine = ({ it, mine, found }: { it: ShownVote; mine: readonly MyUnit[]; found: Recounted }) => (
  <>
    {mine.map(({ unit, label }) => {
      const receipt = receiptOf(it.id, unit)
      const slip = found.ballots.find(({ r }) => r === receipt)
      const word = it.choices.find(({ key }) => key === slip?.c)?.word
      if (!receipt) return null
      return slip ? (
        <Notice key={unit} tone="good">{`${label}的票在里面：${word ?? slip.c}`}</Notice>
      ) : (
        <Notice key={unit} tone="bad">{`${label}的回执不在公布的票里，请带着回执找社区`}</Notice>
      )
    })}
  </>
)

/** Every published ballot is fetched and counted on this phone, and one's own looked for by its receipt. */
const RecountPart = ({ it, mine }: { it: ShownVote; mine: readonly MyUnit[] }) => {
  const [found, setFound] = useState<Recounted>()
  const [state, setState] = useState<{ busy: boolean; trouble?: string }>({ busy: false })
  const run = async () => {
    setState({ busy: true })
    try {
      setFound(await recounted(it))
      setState({ busy: false })
    } catch (error) {
      setState({ busy: false, trouble: asFailure(error).message })
    }
  }
  return (
    <>
      <Card title="自己重算一遍" className="stack">
        <Text className="plain">全部的票都公布了。这部手机把每一票取来，重新加一遍，再核对有没有一票被改过。</Text>
        {state.trouble ? <Notice tone="bad">{state.trouble}</Notice> : null}
        {found ? <Notice tone={found.agrees ? 'good' : 'bad'}>{found.why}</Notice> : null}
        {found ? <Mine it={it} mine={mine} found={found} /> : null}
        <Button busy={state.busy} onTap={run}>
          {found ? '再算一遍' : '在这部手机上重算'}
        </Button>
        <Text className="quiet small chain" selectable>{`核对码 ${it.head ?? ''}`}</Text>
      </Card>
      {found ? <Published it={it} found={found} /> : null}
    </>
  )
}

export const ResultPart = ({ it, mine }: { it: ShownVote; mine: readonly MyUnit[] }) =>
  it.result ? (
    <>
      <Card title="结果" className="stack">
        <Notice tone={it.result.passed ? 'good' : 'plain'}>
          {`${it.majority === 'most' ? '' : it.result.passed ? '通过：' : '没有通过：'}${it.result.why}`}
        </Notice>
        <Tally {...it} result={it.result} />
      </Card>
      <RecountPart it={it} mine={mine} />
    </>
  ) : null
