import type { Output } from '../../../types/action'
import { show } from '../../../types/catalog'
import { go, useParams } from '../../lib/routes'
import { useShare } from '../../lib/share'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { AtWindow } from './at-window'
import { HalfWay } from './half-way'
import { Basics, Conditions, Faq, Ground, Materials, Way } from './parts'
import { Together } from './together'

type Shown = Output<typeof show>

/** One main act; the other way stands beside it. */
const Bar = ({ it: { service, can, window } }: { it: Shown }) => {
  const { code } = service
  if (!can.ask.ok) {
    return (
      <Button kind="primary" onTap={() => go('join')}>
        先登记，再来办
      </Button>
    )
  }
  return (
    <>
      {window && !can.apply.ok ? (
        <Button kind="primary" onTap={() => go('booking', { code, office: window.office })}>
          预约窗口
        </Button>
      ) : null}
      <Button kind={can.apply.ok || window ? 'plain' : 'primary'} onTap={() => go('apply', { code, kind: 'ask' })}>
        咨询预约
      </Button>
      {can.apply.ok ? (
        <Button kind="primary" onTap={() => go('apply', { code, kind: 'apply' })}>
          我要申请
        </Button>
      ) : null}
    </>
  )
}

export default function ServicePage() {
  const { code = '' } = useParams()
  const asked = useCall(show, { code }, { fresh: 60_000 })
  const title = asked.data ? `${asked.data.service.title}：要什么材料、去哪里办` : '社区里能办的事'
  useShare({ title, route: 'service', params: { code }, picture: '/apply/assets/share.png' })
  return (
    <Page of={asked} bar={(it) => <Bar it={it} />}>
      {(it) => (
        <>
          <Basics it={it} />
          {it.can.ask.ok ? <HalfWay it={it} /> : null}
          {it.can.apply.ok || !it.can.ask.ok ? null : <Notice tone="wait">{it.can.apply.why}</Notice>}
          <Conditions it={it} />
          <Materials it={it} />
          <Way it={it} />
          <AtWindow it={it} />
          <Together it={it} />
          <Faq it={it} />
          <Ground it={it} />
        </>
      )}
    </Page>
  )
}
