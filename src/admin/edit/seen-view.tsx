import { Text, View } from '@tarojs/components'
import { modes, type Terms } from '../../../types/catalog'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/tag'
import { ServiceParts } from '../catalog/service-parts'

type Props = { terms: Terms; code: string; departmentName: string; verified: boolean }

/** What residents will read, while it is being written. */
export const SeenView = ({ terms, code, departmentName, verified }: Props) => (
  <View className="seen">
    <Card className="stack">
      <Text className="case-name">{terms.title || '（还没有名称）'}</Text>
      <Text className="quiet">{terms.plain}</Text>
      <View className="side">
        <Tag tone={terms.mode === 'window' ? 'quiet' : 'plain'}>{modes[terms.mode]}</Tag>
        <Tag tone="quiet">{departmentName}</Tag>
        {verified ? null : <Tag tone="quiet">示例</Tag>}
      </View>
    </Card>
    <ServiceParts of={{ ...terms, code, verified }} />
  </View>
)
