import { Text, View } from '@tarojs/components'
import { Button } from '../ui/button'
import { OfficeChooser } from './office-chooser'
import type { AtOffice } from './use-office'

type Act = { word: string; onTap: () => void }
type Props = {
  title: string
  /** Whose page it is, and what is asked where one may choose. */
  at?: AtOffice
  ask?: string
  acts?: readonly Act[]
}

/** What a page of the desk is, whose it is, and what one does there; the first act is the main one. */
export const DeskHead = ({ title, at, ask, acts = [] }: Props) => (
  <View className="desk-head no-print">
    <Text className="list-title">{title}</Text>
    <View className="desk-head-of">
      {at ? <OfficeChooser groups={at.groups} chosen={at.office} title={ask} onChoose={at.choose} /> : null}
    </View>
    {acts.map(({ word, onTap }, rank) => (
      <Button key={word} small kind={rank === 0 ? 'primary' : 'plain'} onTap={onTap}>
        {word}
      </Button>
    ))}
  </View>
)
