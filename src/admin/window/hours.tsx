import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import { setWindow, type Terms, windowFaults, windowOf } from '../../../types/windows'
import { say } from '../../lib/ask-first'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Facts } from '../../ui/facts'
import { Field } from '../../ui/field/field'
import { Notice } from '../../ui/notice'
import { Qr } from '../../ui/qr'
import { Waiting } from '../../ui/waiting'
import { Told } from '../told'
import { ClosedPart } from './closed-part'
import { SpansPart, spanWords } from './spans-part'

type Shown = Output<typeof windowOf>
type Write = (part: Partial<Terms>) => void
const nowhere = () => undefined

const Amount = ({ word, value, onChange }: { word: string; value: number; onChange: (next: number) => void }) => (
  <Field
    field={{ key: word, label: word, kind: 'number', required: true }}
    value={value === 0 ? '' : String(value)}
    fault={undefined}
    change={(text) => onChange(Math.trunc(Number(text)) || 0)}
    leave={nowhere}
  />
)

const codesIn = (text: string) => text.split('\n').map((line) => line.toUpperCase().replace(/[^A-Z0-9-]/g, ''))
/** An empty line at the end is one that is being written. */
const wrongCode = (codes: readonly string[]) => {
  const wrong = codes.find((code, at) => !/^[A-Z]{2}-\d{3}$/.test(code) && !(code === '' && at === codes.length - 1))
  return wrong === undefined ? undefined : `“${wrong}”不是服务编码`
}

const Basics = ({ of: it, write }: { of: Terms; write: Write }) => (
  <Card title="每个时段和地方">
    <Amount word="一个时段几分钟" value={it.minutes} onChange={(minutes) => write({ minutes })} />
    <Amount word="一个时段办几位" value={it.seats} onChange={(seats) => write({ seats })} />
    <Field
      field={{ key: 'where', label: '窗口在哪里', kind: 'text', required: true }}
      value={it.where}
      fault={undefined}
      change={(text) => write({ where: String(text) })}
      leave={nowhere}
    />
    <Field
      field={{
        ...{ key: 'services', label: '只办这几项（编码，一行一个）', kind: 'longText', required: false, max: 1600 },
        hint: '如 MZ-001；不填就都办',
      }}
      value={it.services.join('\n')}
      fault={wrongCode(it.services)}
      change={(text) => write({ services: codesIn(String(text)) })}
      leave={nowhere}
    />
    <Field
      field={{ key: 'way', label: '怎么走', kind: 'text', required: false, max: 80 }}
      value={it.way}
      fault={undefined}
      change={(text) => write({ way: String(text) })}
      leave={nowhere}
    />
  </Card>
)

const useTerms = (it: Shown, again: () => void) => {
  const [terms, setTerms] = useState<Terms>(it.terms)
  const [why, setWhy] = useState('')
  const { act, busy, failure } = useAct(setWindow)
  const wrong = wrongCode(terms.services)
  const faults = { ...windowFaults(terms), ...(wrong ? { services: wrong } : {}) }
  const save = async () => {
    const services = terms.services.filter(Boolean)
    const done = await act({ office: it.office, rev: it.rev, terms: { ...terms, services }, why: why.trim() })
    if (!done) return
    say('存好了，一分钟内排好')
    again()
  }
  const [first] = Object.values(faults)
  return {
    terms,
    write: (part: Partial<Terms>) => setTerms({ ...terms, ...part }),
    why,
    setWhy,
    busy,
    failure,
    faults,
    first,
    save,
  }
}

const Editor = ({ it, again }: { it: Shown; again: () => void }) => {
  const { terms, write, why, setWhy, busy, failure, faults, first, save } = useTerms(it, again)
  return (
    <>
      <SpansPart of={terms.hours} faults={faults} onChange={(hours) => write({ hours })} />
      <Basics of={terms} write={write} />
      <ClosedPart of={terms.closed} faults={faults} onChange={(closed) => write({ closed })} />
      <Card title="为什么改">
        <Field
          field={{ key: 'why', label: '一句话，会记下来', kind: 'text', required: true }}
          value={why}
          fault={undefined}
          change={(text) => setWhy(String(text))}
          leave={nowhere}
        />
        {first || failure ? <Notice tone="bad">{first ?? failure?.message ?? ''}</Notice> : null}
        <Text className="quiet small">已约好、时间却没有了的人，会马上收到消息，请他们改时间；位子不会没了。</Text>
        <Button kind="primary" busy={busy} off={why.trim() === '' || first !== undefined} onTap={save}>
          {why.trim() === '' ? '先写为什么改' : '存下来'}
        </Button>
      </Card>
    </>
  )
}

const Seen = ({ of: it }: { of: Terms }) => (
  <Card title="窗口时间">
    <Facts
      of={[
        ['开门', it.hours.length > 0 ? it.hours.map(spanWords).join('；') : '还没有开放预约'],
        ['时段', `${it.minutes} 分钟一段，一段 ${it.seats} 位`],
        ['地方', it.where],
        ['只办', it.services.join('、') || '都办'],
        ['停办', it.closed.map(({ day, why }) => `${day} ${why}`).join('；') || '没有'],
      ]}
    />
  </Card>
)

const Code = ({ it }: { it: Shown }) => (
  <Card title="贴在窗口的签到码">
    <View className="window-code">
      <Text className="print-only list-title">{`${it.name}窗口 · 预约签到`}</Text>
      <Qr rows={it.code.rows} label="签到码，居民到了用“我的预约”扫" />
      <Text className="quiet">到了请打开“我的预约”，扫这个码签到</Text>
    </View>
    {process.env.TARO_ENV === 'h5' ? (
      <View className="no-print">
        <Button onTap={() => window.print()}>打印签到码</Button>
      </View>
    ) : null}
  </Card>
)

/** When a window is open, and the code that is put up there. */
export const Hours = ({ office }: { office: string }) => {
  const asked = useCall(windowOf, { office })
  const { data, again } = asked
  if (!data) return <Waiting of={asked} />
  return (
    <View className="stack window-hours">
      {data.sample ? (
        <View className="no-print">
          <Notice tone="wait">示例：时间和地方是示例，改过存下来就是您单位自己的。</Notice>
        </View>
      ) : null}
      <View className="stack no-print">
        {data.can.edit.ok ? <Editor key={data.rev} it={data} again={again} /> : <Seen of={data.terms} />}
      </View>
      <Code it={data} />
      <Told title="谁改过" of={data.told} />
    </View>
  )
}
