import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './line.css'

type Props = { title: string; notes?: readonly string[]; children?: ReactNode }

/** One of a list with what can be done to it: what it is at the left, its state and the acts at the right. */
export const Line = ({ title, notes = [], children }: Props) => (
  <View className="line">
    <View className="line-words">
      <Text className="line-title">{title}</Text>
      {notes.map((note) =>
        note ? (
          <Text className="quiet small" key={note}>
            {note}
          </Text>
        ) : null,
      )}
    </View>
    {children}
  </View>
)
