import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../types/action'
import type { show } from '../../../types/district'
import { Card } from '../../ui/card'
import { Chips } from '../../ui/chips'
import { Notice } from '../../ui/notice'

type Props = { places: Output<typeof show>; chosen: string | undefined; onChoose: (path: string) => void }

/** First the street, then the community in it. */
export const CommunityPicker = ({ places, chosen, onChoose }: Props) => {
  const home = places.communities.find(({ path }) => path === chosen)
  const [street, setStreet] = useState(home?.street)
  const near = places.communities.filter((it) => it.street === street)
  return (
    <View className="stack">
      <Card title="您住在哪个街道">
        <Chips
          options={places.streets.map(({ id, name }) => ({ key: id, word: name }))}
          chosen={street ?? ''}
          onChoose={setStreet}
        />
      </Card>
      {street ? (
        <Card title="哪个社区">
          <Chips
            options={near.map(({ path, name, sample }) => ({ key: path, word: sample ? `${name}·示例` : name }))}
            chosen={chosen ?? ''}
            onChoose={onChoose}
          />
        </Card>
      ) : null}
      {near.some(({ sample }) => sample) ? <Notice>带“示例”的社区名是样本，以区里公布的为准。</Notice> : null}
    </View>
  )
}
