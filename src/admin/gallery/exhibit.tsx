import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Card } from '../../ui/card'

/** One component, in each state that it can be in. */
export type Exhibit = { name: string; states: readonly [state: string, seen: ReactNode][] }

export const nothing = (): void => undefined
export const longName = '阿卜杜热西提·买买提江的高龄津贴（尊老金）发放申请，材料由彭城街道宣武社区代为转交'

export const Shown = ({ name, states }: Exhibit) => (
  <Card title={name}>
    <View className="gallery-states">
      {states.map(([state, seen]) => (
        <View className="gallery-state" key={state}>
          <Text className="quiet small">{state}</Text>
          {seen}
        </View>
      ))}
    </View>
  </Card>
)
