import { useState } from 'react'
import { show } from '../../../types/catalog'
import { useParams } from '../../lib/routes'
import { useCall } from '../../lib/use-call'
import { Page } from '../../ui/page'
import type { Done } from './done'
import { HandedIn } from './handed-in'
import { Refused } from './refused'
import { Sheet } from './sheet'

/** The form of one service, until it is handed in; then what happens next. */
export default function Apply() {
  const { code = '', kind: asked } = useParams()
  const kind = asked === 'ask' ? 'ask' : 'apply'
  const service = useCall(show, { code }, { fresh: 600_000 })
  const [done, setDone] = useState<Done>()
  const title = kind === 'ask' ? '咨询预约' : '填写申请'
  if (done) return <HandedIn done={done} kind={kind} />
  const may = service.data?.can[kind]
  if (may && !may.ok)
    return (
      <Page title={title} of={service}>
        {(it) => <Refused it={it} why={may.why} />}
      </Page>
    )
  return <Sheet title={title} kind={kind} of={service} onDone={setDone} />
}
