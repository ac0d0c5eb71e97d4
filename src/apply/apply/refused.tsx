import type { Output } from '../../../types/action'
import type { form } from '../../../types/applying'
import { goBack, goInstead } from '../../lib/routes'
import { Empty } from '../../ui/blank'
import { Card } from '../../ui/card'

const back = { label: '返回', onTap: () => void goBack() }

type Form = Output<typeof form>
type Props = { service: Pick<Form['service'], 'code' | 'title'>; can: Form['can']; why: string }

/** Why this cannot be asked for here, and the way on: to register, to ask instead, or back. */
export const Refused = ({ service, can, why }: Props) => {
  const join = { label: '我来登记', onTap: () => void goInstead('join') }
  const ask = { label: '咨询预约', onTap: () => void goInstead('apply', { code: service.code, kind: 'ask' }) }
  return (
    <Card>
      <Empty icon="alert" title={service.title} note={why} act={can.ask.ok ? ask : join} other={back} />
    </Card>
  )
}
