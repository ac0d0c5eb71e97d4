import { Text } from '@tarojs/components'
import type { Output } from '../../../types/action'
import { certify, hoursWord, myHours, spaced } from '../../../types/hours'
import { day } from '../../lib/format'
import { go } from '../../lib/routes'
import { useAct } from '../../lib/use-act'
import { useCall } from '../../lib/use-call'
import { Empty } from '../../ui/blank'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'

type Shown = Output<typeof myHours>
type Person = Shown['people'][number]

/** The hours of one of the family, with the sessions they are made of. */
const Hours = ({ of: it }: { of: Person }) => {
  const { act, busy, failure } = useAct(certify)
  const { household, person, name, minutes, times, rows } = it
  const make = async () => {
    const done = await act({ household, person })
    if (done) go('proof', { code: done.code })
  }
  return (
    <Card title={`${name} · ${hoursWord(minutes)}`} className="stack">
      <Text className="quiet small">{`${times} 次，按签到和签退算`}</Text>
      {rows.slice(0, 10).map((row) => (
        <Row
          key={`${row.activity}${row.session}`}
          title={`${row.title}${row.sample ? '（示例）' : ''}`}
          note={`${day(row.from, 0)} · ${row.placeName}`}
          tag={{ word: hoursWord(row.minutes), tone: 'good' }}
          onTap={() => go('activity', { id: row.activity })}
        />
      ))}
      {times > 10 ? <Text className="quiet small">{`还有 ${times - 10} 次，都写在证明里`}</Text> : null}
      {failure ? <Notice tone="bad">{failure.message}</Notice> : null}
      <Button kind="primary" busy={busy} onTap={make}>
        {`给${name}开时长证明`}
      </Button>
    </Card>
  )
}

/** What was counted for one's family, and the certificates made of it. */
export default function MyHours() {
  const asked = useCall(myHours, {})
  return (
    <Page of={asked}>
      {({ people, certificates }) => (
        <>
          {people.length === 0 ? (
            <Empty
              icon="clock"
              title="还没有记下的时长"
              note="志愿服务来了签到、走时签退，时长就记在这里"
              act={{ label: '看看有什么活动', onTap: () => go('activities') }}
            />
          ) : null}
          {people.map((it) => (
            <Hours key={`${it.household}${it.person}`} of={it} />
          ))}
          {certificates.length > 0 ? (
            <Card title="开过的证明">
              {certificates.map(({ code, name, minutes, at }) => (
                <Row
                  key={code}
                  title={`${name} · ${hoursWord(minutes)}`}
                  note={`${day(at, 0)}开 · 编号 ${spaced(code)}`}
                  onTap={() => go('proof', { code })}
                />
              ))}
            </Card>
          ) : null}
          <Card className="rows">
            <Row title="核对别人的时长证明" note="输入证明上的编号" onTap={() => go('proof')} />
          </Card>
        </>
      )}
    </Page>
  )
}
