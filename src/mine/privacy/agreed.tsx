import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { type Agreement, hasAgreed, withdraw, wordings } from '../../../types/consenting'
import { AgreeSheet } from '../../features/members/agree-sheet'
import { askFirst, say } from '../../lib/ask-first'
import { now } from '../../lib/chance'
import { moment } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Row } from '../../ui/row'

const Line = ({ it, busy, onTap }: { it: Agreement; busy: boolean; onTap: () => void }) => (
  <View className="taken">
    <Text>
      {`${wordings[it.what].title}（第 ${it.edition} 版）${moment(it.at, now())}同意${it.withdrawnAt === null ? '' : `，${moment(it.withdrawnAt, now())}收回`}`}
    </Text>
    {it.withdrawnAt === null ? (
      <Button small busy={busy} onTap={onTap}>
        收回
      </Button>
    ) : null}
  </View>
)

type Props = { of: readonly Agreement[]; onDone: () => void }

const Known = ({ of, onDone }: Props) => {
  const { act, busy, failure } = useAct(withdraw)
  const [asking, setAsking] = useState(false)
  const takeBack = async ({ what, edition }: Agreement) => {
    const { title, withdrawing } = wordings[what]
    if (!(await askFirst(`收回“${title}”？`, withdrawing, '收回'))) return
    if (!(await act({ what, edition }))) return
    say('已经收回')
    onDone()
  }
  const done = () => {
    setAsking(false)
    say('已经同意')
    onDone()
  }
  return (
    <>
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {of.map((it) => (
        <Line key={`${it.what}${it.edition}${it.at}`} it={it} busy={busy} onTap={() => void takeBack(it)} />
      ))}
      {hasAgreed(of, 'privacy') ? null : (
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
export const Agreed = (props: Props) => (
  <Card title="同意过什么" className="stack">
    <Known {...props} />
    <Row title="请人代办的同意" note="谁可以替您办，在这里看和收回" onTap={() => go('helping')} />
    <Row
      title="微信里的隐私保护指引"
      note="这个小程序会用到手机的哪些功能，写在这里"
      onTap={() => void Taro.openPrivacyContract({})}
    />
  </Card>
)
