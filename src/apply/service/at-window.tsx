import type { Output } from '../../../types/action'
import type { show } from '../../../types/catalog'
import { go } from '../../lib/routes'
import { Card } from '../../ui/card'
import { Row } from '../../ui/row'

/** For those who would rather go there, or have to. */
export const AtWindow = ({ it: { service, window } }: { it: Output<typeof show> }) =>
  window ? (
    <Card title="想到窗口办？">
      <Row
        title="约个时间再去"
        note={`${window.name}窗口，选好时段，到了就叫号`}
        onTap={() => go('booking', { code: service.code, office: window.office })}
      />
    </Card>
  ) : null
