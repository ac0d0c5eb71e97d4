import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { consents, withdraw } from '../../../types/consenting'
import { helpers } from '../../../types/helping'
import { AgreeSheet } from '../../features/members/agree-sheet'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Failed } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'
import { Skeleton } from '../../ui/skeleton'

type Item = Output<typeof consents>['items'][number]

const Line = ({ it, busy, onTap }: { it: Item; busy: boolean; onTap: () => void }) => (
  <View className="taken">
    <Text>
      {`${it.title}（第 ${it.edition} 版）${moment(it.at, now())}同意${it.withdrawnAt === null ? '' : `，${moment(it.withdrawnAt, now())}收回`}`}
    </Text>
    {it.withdraw.ok ? (
      <Button small busy={busy} onTap={onTap}>
        收回
      </Button>
    ) : null}
  </View>
)

/** Whom the person lets act for them: given and taken back on a page of its own. */
const Helpers = () => {
  const asked = useCall(helpers, {})
  const count = (asked.data?.given.length ?? 0) + (asked.data?.cases.length ?? 0)
  const note = count > 0 ? `现在有 ${count} 件请了人，点这里看和收回` : '现在没有请人'
  return <Row title="请人代办的同意" note={note} onTap={() => go('helping')} />
}

const Known = ({ of: { items, agreed } }: { of: Output<typeof consents> }) => {
  const { act, busy, failure } = useAct(withdraw)
  const [asking, setAsking] = useState(false)
  const takeBack = async ({ what, edition, title, withdrawing }: Item) => {
    if (!(await askFirst(`收回“${title}”？`, withdrawing, '收回'))) return
    if (await act({ what, edition })) say('已经收回')
  }
  const done = () => {
    setAsking(false)
    say('已经同意')
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {items.map((it) => (
        <Line key={`${it.what}${it.edition}${it.at}`} it={it} busy={busy} onTap={() => void takeBack(it)} />
      ))}
      {agreed ? null : (
        <>
          <Text className="quiet">现在没有同意个人信息保护说明，交新的申请前会先请您看。</Text>
          <Button onTap={() => setAsking(true)}>看说明</Button>
        </>
      )}
      {asking ? <AgreeSheet what="privacy" yes="同意" onAgreed={done} onClose={() => setAsking(false)} /> : null}
    </>
  )
}

/** What the person agreed to, in which wording and when, and the way to take it back. */
export const Agreed = () => {
  const { data, failure, ways, loading } = useCall(consents, {})
  return (
    <Card title="同意过什么" className="stack">
      {data ? <Known of={data} /> : null}
      {!data && failure ? <Failed message={failure.message} ways={ways} busy={loading} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      <Helpers />
      <Row
        title="微信里的隐私保护指引"
        note="这个小程序会用到手机的哪些功能，写在这里"
        onTap={() => void Taro.openPrivacyContract({})}
      />
    </Card>
  )
}
