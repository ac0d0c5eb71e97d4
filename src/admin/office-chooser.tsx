import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../ui/chips'
import { Icon } from '../ui/icon'
import { Sheet } from '../ui/sheet'
import { Tap } from '../ui/tap'
import { type OfficeGroup, officeNamed } from './offices'

type Props = { groups: OfficeGroup[]; chosen: string; title?: string; onChoose: (path: string) => void }

/** Which office's queue is shown; a choice only for those who have one. */
export const OfficeChooser = ({ groups, chosen, title: asked = '看哪里的待办', onChoose }: Props) => {
  const [open, setOpen] = useState(false)
  const name = officeNamed(groups, chosen)?.name ?? ''
  const alone = groups.flatMap(({ offices }) => offices).length < 2
  if (alone) return <Text className="office-name">{name}</Text>
  return (
    <>
      <Tap className="office-name choose" label={`${name}，换一个岗位或社区`} onTap={() => setOpen(true)}>
        <Text>{name || '选一个岗位'}</Text>
        <Icon name="down" />
      </Tap>
      {open ? (
        <Sheet title={asked} onClose={() => setOpen(false)}>
          {groups.map(({ title, offices }) => (
            <View className="office-group" key={title}>
              <Text className="quiet small">{title}</Text>
              <Chips
                options={offices.map((office) => ({ key: office.path, word: office.name }))}
                chosen={chosen}
                onChoose={(path) => {
                  setOpen(false)
                  onChoose(path)
                }}
              />
            </View>
          ))}
        </Sheet>
      ) : null}
    </>
  )
}
