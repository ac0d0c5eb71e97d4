import { Text } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { Output } from '../../../types/action'
import { here, visit } from '../../../types/centres'
import { checkInHere } from '../../../types/check-in'
import type { VerdictCode } from '../../../types/checks'
import { spanWord } from '../../features/activities/when'
import { now } from '../../lib/chance'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Tag } from '../../ui/tag'

type Shown = Output<typeof here>
type On = Shown['on'][number]
type Scan = { code: string; scanned: string }

const stateOf = ({ in: isIn, left, asked, name }: On['people'][number]): string => {
  if (left) return `✓ ${name} 已签退`
  if (isIn) return `✓ ${name} 已签到`
  return asked ? `◔ ${name} 等服务台确认` : `◔ ${name} 还没签到`
}
const good: readonly VerdictCode[] = ['OK', 'OUT', 'ALREADY', 'ASKED']
type Way = 'screen' | 'printed' | null
/** Who is to be checked in, or out, by the next tap. */
const nextOf = ({ people, hours, over }: On, way: Way) => {
  const entering = people.filter((one) => !one.in && !one.asked)
  if (entering.length > 0 && !over) return { who: entering, leaving: false }
  const inside = hours && way === 'screen' ? people.filter((one) => one.in && !one.left) : []
  return { who: inside, leaving: true }
}

/** One's family at what is on now: all of them who are not in yet, with one tap; where hours count, out again. */
const Session = ({ on, scan, way, onDone }: { on: On; scan: Scan; way: Way; onDone: () => void }) => {
  const { act, busy, failure } = useAct(checkInHere)
  const [refused, setRefused] = useState('')
  const { who, leaving } = nextOf(on, way)
  const go = async () => {
    const people = who.map(({ household, id }) => ({ household, id }))
    const done = await act({ id: on.id, session: on.session, ...scan, people, ...(leaving ? { leaving } : {}) })
    if (!done) return
    setRefused(good.includes(done.verdict) ? '' : done.word)
    onDone()
  }
  return (
    <Card title={on.title} className="stack">
      <Text className="quiet small">{`${spanWord(on, now())} · ${on.where}`}</Text>
      {on.people.map((one) => (
        <Text key={one.id}>{stateOf(one)}</Text>
      ))}
      {on.people.length === 0 ? <Text className="quiet small">您家没有报这个活动。</Text> : null}
      {on.people.some(({ asked }) => asked) ? (
        <Notice tone="wait">请到服务台说一声，工作人员点一下就签到了。</Notice>
      ) : null}
      {(failure?.message ?? refused) ? <Notice tone="bad">{failure?.message ?? refused}</Notice> : null}
      {who.length > 0 && way ? (
        <Button kind="primary" busy={busy} onTap={go}>
          {`${who.map(({ name }) => name).join('、')} ${leaving ? '签退' : '签到'}`}
        </Button>
      ) : null}
    </Card>
  )
}

/** What a centre's code opened: check in for what is on there now, or just say that one came by. */
export const Here = ({ code }: { code: string }) => {
  const { act, busy, failure } = useAct(visit)
  // The word from the moment of the scan: asked again later, the code on the screen is another one.
  const first = useRef<string>()
  const asked = useCall(here, { code, scanned: first.current }, { keep: true })
  const scan = (it: Shown): Scan => {
    if (it.verdict === 'OK') first.current = it.scanned
    return { code, scanned: first.current ?? it.scanned }
  }
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
              <Button busy={busy} onTap={() => act(scan(it)).then(asked.again)}>
                记一次到访
              </Button>
            ) : null}
          </Card>
          {it.on.map((on) => (
            <Session key={`${on.id}${on.session}`} on={on} scan={scan(it)} way={it.way} onDone={asked.again} />
          ))}
        </>
      )}
    </Page>
  )
}
