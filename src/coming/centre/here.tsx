import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { here, visit } from '../../../types/centres'
import { checkInHere } from '../../../types/check-in'
import { spanWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Tag } from '../../ui/tag'

type On = Output<typeof here>['on'][number]

/** One's family at what is on now: all of them who are not in yet, with one tap. */
const Session = ({ on, code, may, onDone }: { on: On; code: string; may: boolean; onDone: () => void }) => {
  const { act, busy, failure } = useAct(checkInHere)
  const out = on.people.filter((one) => !one.in)
  const go = async () => {
    const people = out.map(({ household, id }) => ({ household, id }))
    if (await act({ id: on.id, session: on.session, code, people })) onDone()
  }
  return (
    <Card title={on.title} className="stack">
      <Text className="quiet small">{`${spanWord(on, now())} · ${on.where}`}</Text>
      {on.people.map(({ id, name, in: isIn }) => (
        <Text key={id}>{isIn ? `✓ ${name} 已签到` : `◔ ${name} 还没签到`}</Text>
      ))}
      {on.people.length === 0 ? <Text className="quiet small">您家没有报这个活动。</Text> : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {out.length > 0 && may ? (
        <Button kind="primary" busy={busy} onTap={go}>{`${out.map(({ name }) => name).join('、')} 签到`}</Button>
      ) : null}
    </Card>
  )
}

/** What a centre's code opened: check in for what is on there now, or just say that one came by. */
export const Here = ({ code }: { code: string }) => {
  const asked = useCall(here, { code })
  const { act, busy, failure } = useAct(visit)
  return (
    <Page of={asked} trouble={failure?.message}>
      {(it) => (
        <>
          <Card title={it.centre?.name ?? '邻里中心的码'} className="stack">
            {it.verdict === 'OK' ? null : (
              <Notice tone="bad">{`${it.word}。请扫屏幕上现在的码，或到服务台说一声。`}</Notice>
            )}
            {it.visit === 'here' ? <Tag tone="good">今天来过，已经记下</Tag> : null}
            {it.visit === 'asked' ? <Tag tone="wait">已告诉服务台，等他们确认</Tag> : null}
            {it.verdict === 'OK' && it.visit === null ? (
              <Button busy={busy} onTap={() => act({ code }).then(asked.again)}>
                记一次到访
              </Button>
            ) : null}
          </Card>
          {it.on.map((on) => (
            <Session key={`${on.id}${on.session}`} on={on} code={code} may={it.way === 'screen'} onDone={asked.again} />
          ))}
          {it.way === 'printed' && it.on.length > 0 ? (
            <Notice>活动签到要扫大屏幕上的码，或把票给工作人员扫。</Notice>
          ) : null}
        </>
      )}
    </Page>
  )
}
