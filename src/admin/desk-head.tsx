import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../ui/button'

type Act = { word: string; onTap: () => void }
type Props = { title: string; acts?: readonly Act[]; children?: ReactNode }

/** What a page of the desk is, whose it is, and what one does there; the first act is the main one. */
export const DeskHead = ({ title, acts = [], children }: Props) => (
  <View className="desk-head no-print">
    <Text className="list-title">{title}</Text>
    <View className="desk-head-of">{children}</View>
    {acts.map(({ word, onTap }, at) => (
      <Button key={word} small kind={at === 0 ? 'primary' : 'plain'} onTap={onTap}>
        {word}
      </Button>
    ))}
  </View>
)
