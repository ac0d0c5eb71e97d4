import { Text, View } from '@tarojs/components'
import { byCard } from '../../../types/raising'
import { evaluateAtDesk } from '../../../types/screening'
import { EvaluateForm } from '../../features/proposals/evaluate-form'
import { say } from '../../lib/ask-first'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Notice } from '../../ui/notice'
import { Waiting } from '../../ui/waiting'

/** Somebody stands at the desk with the card of a proposal: how it is, and what they say of what was done. */
export const WithCard = ({ token }: { token: string }) => {
  const asked = useCall(byCard, { card: token })
  const { data: it } = asked
  const judging = useAct(evaluateAtDesk)
  if (!it) return <Waiting of={asked} />
  return (
    <>
      <Card title={it.title} className="stack">
        <Facts
          of={[
            ['提出人', it.raiser],
            ['到哪一步', it.word],
          ]}
        />
        <View>
          <Button onTap={() => go('proposalDesk', { id: it.id })}>打开这个提案</Button>
        </View>
        <Text className="quiet small">不归您的岗位的提案打不开，但可以在这里记下提出人的话。</Text>
      </Card>
      {judging.failure ? <Notice tone="bad">{judging.failure.message}</Notice> : null}
      {it.evaluate.ok ? (
        <EvaluateForm
          title="提出人带卡来，说办得怎样"
          busy={judging.busy}
          onSend={async (judged) => {
            if (await judging.act({ card: token, ...judged })) say('记下了，参加的人都会收到消息')
          }}
        />
      ) : (
        <Notice>还不到提出人确认的时候。</Notice>
      )}
    </>
  )
}
