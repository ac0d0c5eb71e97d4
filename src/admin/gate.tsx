import { type ReactNode, useEffect } from 'react'
import { strangers } from '../lib/failure'
import { go, goInstead } from '../lib/routes'
import { session } from '../lib/session'
import { againOnly } from '../lib/ways'
import { Empty, Failed } from '../ui/blank'
import { Skeleton } from '../ui/skeleton'
import { ComeBack } from './come-back'
import type { Place } from './nav'
import type { Me } from './offices'
import { isHere } from './people'
import { Shell } from './shell'
import { useBeat } from './use-beat'
import { useWidth, type Width } from './use-width'
import { useWho } from './who-is-here'

type Props = { at: Place; back?: string; children: (me: Me, width: Width) => ReactNode }

const browser = process.env.TARO_ENV === 'h5'
const change = browser
  ? { label: '换一个人', onTap: () => goInstead('signIn') }
  : { label: '回首页', onTap: () => go('home') }

/** Who is here: staff come in, others are told which account this is and what to do. */
export const Gate = ({ at, back, children }: Props) => {
  const width = useWidth()
  const signed = !browser || session() !== ''
  const asked = useWho(signed)
  const over = browser && signed && strangers.includes(asked.failure?.code ?? '')
  const stranger = !signed || (over && !asked.data)
  useEffect(() => {
    if (stranger) goInstead('signIn')
  }, [stranger])
  const me = asked.data?.me ?? undefined
  useBeat(me !== undefined && !over)
  useEffect(() => {
    if (me) isHere(me.id)
  }, [me])
  const inside = () => {
    if (stranger) return <Skeleton />
    if (asked.data && !me)
      return <Empty icon="me" title="还不认识您" note="这个账号还没有登记，也没有工作岗位" act={change} />
    if (me && me.grants.length === 0) {
      return (
        <Empty
          icon="me"
          title={`现在是 ${me.name}`}
          note="这个账号没有工作岗位，进不了后台。需要开通请找本单位负责人"
          act={change}
        />
      )
    }
    if (me) return children(me, width)
    if (!asked.failure) return <Skeleton />
    const ways = [...againOnly(asked.failure, asked.again), change]
    return <Failed message={asked.failure.message} ways={ways} busy={asked.loading} />
  }
  return (
    <Shell at={at} width={width} me={me} back={back}>
      {inside()}
      {over && me ? <ComeBack name={me.name} /> : null}
    </Shell>
  )
}
