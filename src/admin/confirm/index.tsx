import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { confirmSignIn, lookSignIn } from '../../../types/sign-in'
import { now } from '../../lib/chance'
import { lately } from '../../lib/format'
import { go, goBack, useParams } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { codeIn } from '../sign-in/code-in'
import './confirm.css'

const Asked = ({ of: it }: { of: Output<typeof lookSignIn> }) => (
  <>
    <Card title="有一台电脑要用您的身份登录后台">
      <Text className="quiet">电脑屏幕上的数字是不是</Text>
      <View className="confirm-number">{it.number}</View>
      <Facts
        of={[
          ['浏览器', it.device],
          ['网络地址', it.from],
          ['什么时候', lately(it.at, now())],
        ]}
      />
    </Card>
    {it.can.confirm.ok ? (
      <Notice tone="wait">数字不一样，或者不是您自己在登录，就点“不是我”。</Notice>
    ) : (
      <Notice tone="bad">{it.can.confirm.why}</Notice>
    )}
  </>
)

const ends = {
  yes: { icon: 'check', title: '电脑登录好了', note: '用完请点“退出”。在“我”里能看到登录过的地方，随时可以结束。' },
  no: { icon: 'cross', title: '没有让它登录', note: '这个码作废了。如果不是您在登录，请告诉本单位管理员。' },
} as const

/** A computer asks to be let in: which one, and only after a look at its number. */
export default function Confirm() {
  const { code = '', scene = '', q = '' } = useParams()
  const id = codeIn(code) ?? codeIn(scene) ?? codeIn(q) ?? 'none'
  const [end, setEnd] = useState<keyof typeof ends>()
  const asked = useCall(lookSignIn, { id }, { enabled: end === undefined })
  const { act, busy, failure } = useAct(confirmSignIn)
  const answer = async (yes: boolean) => {
    if (await act({ id, yes })) setEnd(yes ? 'yes' : 'no')
  }
  if (end) {
    const act = { label: '看我的登录', onTap: () => go('signIn') }
    return <Page>{() => <Empty {...ends[end]} act={act} other={{ label: '返回', onTap: () => void goBack() }} />}</Page>
  }
  return (
    <Page
      of={asked}
      trouble={failure?.message}
      bar={({ can: { confirm } }) => (
        <>
          <Button kind="danger" busy={busy} off={!confirm.ok} onTap={() => answer(false)}>
            不是我
          </Button>
          <Button kind="primary" busy={busy} off={!confirm.ok} onTap={() => answer(true)}>
            确认登录
          </Button>
        </>
      )}
    >
      {(it) => <Asked of={it} />}
    </Page>
  )
}
