import type { Output } from '../../../types/action'
import type { show } from '../../../types/catalog'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** For those who cannot do it alone, and those who do it for somebody. */
export const Together = ({ it: { service, can } }: { it: Output<typeof show> }) => {
  if (!can.apply.ok) return null
  const { code, title } = service
  return (
    <Card title="一个人办不来？">
      <Row title="请人替我办这件" note="取一个六位码，告诉您信得过的人" onTap={() => go('helping', { code, title })} />
      <Row title="替别人办" note="家里人、邻居把码告诉您，您来填" onTap={() => go('helpOther', { code, title })} />
    </Card>
  )
}
