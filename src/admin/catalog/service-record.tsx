import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { confirm, show } from '../../../types/catalog'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Icon } from '../../ui/icon'
import { Notice } from '../../ui/notice'
import { Tag } from '../../ui/tag'
import { Tap } from '../../ui/tap'
import { ServiceParts } from './service-parts'
import '../../features/review/case.css'
import { Waiting } from '../../ui/waiting'
import '../../features/review/decide.css'

type Props = { code: string; onBack?: () => void }

type BarProps = { of: Output<typeof show>; again: () => void }
/** The word that a record is right, or the word taken back. */
const ConfirmBar = ({ of: { service, rev, can }, again }: BarProps) => {
  const { act, busy, failure, clear } = useAct(confirm)
  const [said, setSaid] = useState('')
  const vouch = async (verified: boolean) => {
    clear()
    setSaid('')
    const done = await act({ code: service.code, rev, verified }, again)
    if (done) setSaid(done.verified ? '已确认，居民看到的页面上去掉了“示例”' : '已收回，页面上又标“示例”')
  }
  return (
    <View className="case-foot">
      {said ? <Notice tone="good">{said}</Notice> : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      {can.confirm.ok ? null : <Text className="decision-why">{can.confirm.why}</Text>}
      {service.verified ? (
        <Button busy={busy} off={!can.confirm.ok} onTap={() => vouch(false)}>
          收回确认
        </Button>
      ) : (
        <Button kind="primary" busy={busy} off={!can.confirm.ok} onTap={() => vouch(true)}>
          确认无误
        </Button>
      )}
    </View>
  )
}

/** One service as residents will read it, whole, so that it can be checked line by line. */
export const ServiceRecord = ({ code, onBack }: Props) => {
  const asked = useCall(show, { code })
  const { data, again } = asked
  return (
    <View className="case record">
      {onBack ? (
        <Tap className="record-back" onTap={onBack}>
          <Icon name="left" />
          <Text>回目录</Text>
        </Tap>
      ) : null}
      {data ? (
        <>
          <View className="case-head">
            <View className="case-title">
              <Text className="case-name">{data.service.title}</Text>
              <Tag tone={data.service.verified ? 'good' : 'quiet'}>{data.service.verified ? '已确认' : '示例'}</Tag>
            </View>
            <Text className="quiet small">{`${data.service.code} · ${data.departmentName} · 第 ${data.rev} 版`}</Text>
          </View>
          {data.can.edit.ok ? (
            <View className="record-acts">
              <Button small onTap={() => go('edit', { code })}>
                修改
              </Button>
              <Button small onTap={() => go('edit', { code, view: 'history' })}>
                历次修改
              </Button>
            </View>
          ) : null}
          <ServiceParts of={data.service} />
          <ConfirmBar of={data} again={again} />
        </>
      ) : null}
      {data ? null : <Waiting of={asked} />}
    </View>
  )
}
