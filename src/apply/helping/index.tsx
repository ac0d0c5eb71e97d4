import { Text } from '@tarojs/components'
import { useState } from 'react'
import { show } from '../../../types/catalog'
import { helpers } from '../../../types/helping'
import { now } from '../../lib/chance'
import { day } from '../../lib/format'
import { useParams } from '../../lib/routes'
import { showTop } from '../../lib/scroll'
import { useCall } from '../../lib/use-call'
import { Card } from '../../ui/card'
import { Page } from '../../ui/page'
import { Row } from '../../ui/row'
import type { Done } from '../apply/done'
import { HandedIn } from '../apply/handed-in'
import { Refused } from '../apply/refused'
import { Sheet } from '../apply/sheet'
import { CodeCard } from './code-card'

type Consent = { id: string; name: string }
type Pending = Consent & { until: number }

/** Those whose consent was not used yet: a form that was left half-way is found again. */
const Waiting = ({ of, onChoose }: { of: readonly Pending[]; onChoose: (it: Consent) => void }) =>
  of.length === 0 ? null : (
    <Card title="已经同意的">
      {of.map((it) => (
        <Row
          key={it.id}
          title={`接着替${it.name}填`}
          note={`对方已经同意，${day(it.until, now())}前交上就行`}
          onTap={() => onChoose(it)}
        />
      ))}
    </Card>
  )

/** Apply in somebody's name: first their consent by a code, then the form, then what happens next. */
export default function HelpOther() {
  const { code = '' } = useParams()
  const service = useCall(show, { code }, { fresh: 600_000 })
  const asked = useCall(helpers, {})
  const [consent, setConsent] = useState<Consent>()
  const [done, setDone] = useState<Done>()
  if (done) return <HandedIn done={done} kind="apply" />
  const choose = (it: Consent) => {
    setConsent(it)
    showTop()
  }
  if (service.data && consent)
    return <Sheet title={`替${consent.name}办`} kind="apply" of={service} behalf={consent} onDone={setDone} />
  const pending = (asked.data?.toMe ?? []).filter(({ service: of }) => of === null || of === code)
  return (
    <Page of={service}>
      {(known) =>
        known.can.apply.ok ? (
          <>
            <Card className="stack">
              <Text className="svc-title">{known.service.title}</Text>
              <Text className="quiet">
                请对方打开“我的 → 请人帮我办”，取一个六位码告诉您。码十分钟内有效，只能办一件。
              </Text>
            </Card>
            <Waiting of={pending} onChoose={choose} />
            <CodeCard code={code} onDone={choose} />
            <Card title="对方没有微信？">
              <Text className="quiet">请他带上身份证，到所住社区的窗口登记，您可以陪着一起去。</Text>
            </Card>
          </>
        ) : (
          <Refused it={known} why={known.can.apply.why} />
        )
      }
    </Page>
  )
}
